import {
  Calculator,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  FlaskConical,
  type LucideIcon,
  Ruler,
  Sparkles,
} from 'lucide-react';
import styles from '@/features/activity/marks.module.css';
import type { Label, Tone, WrittenBy } from '@/shared/http/schemas';
import { messages } from '@/shared/messages';

const words = messages.activity;

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

export function LabelChip({ label }: { label: Label }) {
  return <span className={styles.label}>{words.labels[label]}</span>;
}

export function ToneMark({ tone }: { tone: Tone }) {
  const Icon = toneIcons[tone];
  return (
    <span className={styles.tone} data-tone={tone}>
      <Icon aria-hidden size={14} strokeWidth={2.25} />
      {words.tones[tone]}
    </span>
  );
}

export function ProvenanceChip({ writtenBy }: { writtenBy: WrittenBy }) {
  const Icon = writerIcons[writtenBy];
  return (
    <span className={styles.provenance}>
      <Icon aria-hidden size={14} />
      {words.writtenBy[writtenBy]}
    </span>
  );
}
