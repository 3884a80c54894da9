import {
  Calculator,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  FlaskConical,
  Landmark,
  Leaf,
  ListTodo,
  type LucideIcon,
  Radio,
  Ruler,
  Sparkles,
} from 'lucide-react';
import styles from '@/features/activity/marks.module.css';
import type { Label, Tone, WrittenBy } from '@/shared/http/schemas';
import { useWords } from '@/shared/words/WordsProvider';

const toneIcons = { good: CircleCheck, bad: CircleAlert, neutral: CircleMinus } satisfies Record<
  Tone,
  LucideIcon
>;

const writerIcons = {
  counted: Calculator,
  model: Sparkles,
  scripted: FlaskConical,
  template: Ruler,
} satisfies Record<WrittenBy, LucideIcon>;

const labelIcons = { signal: Radio, open_work: ListTodo, standing: Landmark, calm: Leaf } satisfies Record<
  Label,
  LucideIcon
>;

export function LabelChip({ label }: { label: Label }) {
  const { t } = useWords();
  const Icon = labelIcons[label];
  return (
    <span className={styles.label} data-label={label}>
      <Icon aria-hidden size={13} strokeWidth={2.25} />
      {t(`activity.label.${label}`)}
    </span>
  );
}

export function ToneMark({ tone }: { tone: Tone }) {
  const { t } = useWords();
  if (tone === 'neutral') return null;
  const Icon = toneIcons[tone];
  return (
    <span className={styles.tone} data-tone={tone}>
      <Icon aria-hidden size={14} strokeWidth={2.25} />
      {t(`activity.tone.${tone}`)}
    </span>
  );
}

export function ProvenanceChip({ writtenBy }: { writtenBy: WrittenBy }) {
  const { t } = useWords();
  const Icon = writerIcons[writtenBy];
  return (
    <span className={styles.provenance}>
      <Icon aria-hidden size={14} />
      {t(`activity.writtenBy.${writtenBy}`)}
    </span>
  );
}
