import { ChevronLeft, ChevronRight } from 'lucide-react';
import { DateField } from '@/features/day/DateField';
import styles from '@/features/day/DaySwitcher.module.css';
import { messages } from '@/shared/messages';
import type { Clock } from '@/shared/time/clock';
import { type Day, plusDays } from '@/shared/time/day';

const words = messages.day;

type Props = { day: Day; yesterday: Day | undefined; clock: Clock; onChoose: (day: Day) => void };

export function DaySwitcher({ day, yesterday, clock, onChoose }: Props) {
  const previous = plusDays(day, -1);
  const next = plusDays(day, 1);
  const hasNext = yesterday !== undefined && next <= yesterday;
  return (
    <fieldset className={styles.switcher}>
      <legend className="visually-hidden">{words.switcher}</legend>
      <button
        type="button"
        className={styles.step}
        aria-label={words.previous(clock.day(previous))}
        onClick={() => onChoose(previous)}
      >
        <ChevronLeft aria-hidden size={20} />
      </button>
      <DateField day={day} yesterday={yesterday} onChoose={onChoose} />
      <button
        type="button"
        className={styles.step}
        aria-label={hasNext ? words.next(clock.day(next)) : words.noNext}
        aria-disabled={!hasNext}
        onClick={() => hasNext && onChoose(next)}
      >
        <ChevronRight aria-hidden size={20} />
      </button>
    </fieldset>
  );
}
