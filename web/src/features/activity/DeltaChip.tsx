import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import styles from '@/features/activity/marks.module.css';
import type { Tone } from '@/shared/http/schemas';
import type { Usual } from '@/shared/metrics/seriesShape';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { value: number; usual: Usual; weekday: string; tone: Tone };

/** How far the number lies outside what is usual on such a weekday. */
export function DeltaChip({ value, usual, weekday, tone }: Props) {
  const words = useWords();
  const beyond = value > usual.high ? value - usual.high : Math.min(0, value - usual.low);
  const Icon = beyond > 0 ? ArrowUp : beyond < 0 ? ArrowDown : Equal;
  const id = beyond > 0 ? 'activity.above' : beyond < 0 ? 'activity.below' : 'activity.within';
  const shown = (amount: number) => words.number(amount);
  return (
    <span className={styles.delta} data-tone={beyond === 0 ? 'neutral' : tone}>
      <Icon aria-hidden size={14} strokeWidth={2.25} />
      {words.t(id, {
        n: shown(Math.abs(beyond)),
        low: shown(usual.low),
        high: shown(usual.high),
        weekday,
      })}
    </span>
  );
}
