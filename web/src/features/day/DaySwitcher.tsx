import { ChevronLeft, ChevronRight } from 'lucide-react';
import { DateField } from '@/features/day/DateField';
import styles from '@/features/day/DaySwitcher.module.css';
import { useClock } from '@/shared/preferences/useClock';
import { type Day, plusDays } from '@/shared/time/day';
import { useWords } from '@/shared/words/WordsProvider';

type Props = { day: Day; yesterday: Day | undefined; onChoose: (day: Day) => void };

export function DaySwitcher({ day, yesterday, onChoose }: Props) {
  const { t } = useWords();
  const clock = useClock();
  const previous = plusDays(day, -1);
  const next = plusDays(day, 1);
  const hasNext = yesterday !== undefined && next <= yesterday;
  return (
    <fieldset className={styles.switcher}>
      <legend className="visually-hidden">{t('day.switcher')}</legend>
      <button
        type="button"
        className={styles.step}
        aria-label={t('day.previous', { day: clock.day(previous) })}
        onClick={() => onChoose(previous)}
      >
        <ChevronLeft aria-hidden size={20} />
      </button>
      <DateField day={day} yesterday={yesterday} onChoose={onChoose} />
      <button
        type="button"
        className={styles.step}
        aria-label={hasNext ? t('day.next', { day: clock.day(next) }) : t('day.noNext')}
        aria-disabled={!hasNext}
        onClick={() => hasNext && onChoose(next)}
      >
        <ChevronRight aria-hidden size={20} />
      </button>
    </fieldset>
  );
}
