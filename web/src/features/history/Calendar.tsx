import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from '@/features/history/Calendar.module.css';
import { useClock } from '@/shared/preferences/useClock';
import type { Day } from '@/shared/time/day';
import { firstWeekdayOf, monthOf, plusMonths, weeksOf } from '@/shared/time/month';
import { IconButton } from '@/shared/ui/IconButton';
import { localeOf } from '@/shared/words/languages';
import { useWords } from '@/shared/words/WordsProvider';

/** A month of days, each a link to its brief; days to come are none. */
export function Calendar({ yesterday }: { yesterday: Day }) {
  const words = useWords();
  const { t } = words;
  const clock = useClock();
  const [month, setMonth] = useState(monthOf(yesterday));
  const weeks = weeksOf(month, firstWeekdayOf(localeOf(words.language)));
  const last = month >= monthOf(yesterday);
  return (
    <section className={styles.calendar} aria-label={t('history.calendar')}>
      <div className={styles.head}>
        <IconButton
          icon={words.direction === 'rtl' ? ChevronRight : ChevronLeft}
          label={t('history.previousMonth')}
          onClick={() => setMonth(plusMonths(month, -1))}
        />
        <h2 className={styles.month} aria-live="polite">
          {clock.month(month)}
        </h2>
        <IconButton
          icon={words.direction === 'rtl' ? ChevronLeft : ChevronRight}
          label={t('history.nextMonth')}
          disabled={last}
          onClick={() => setMonth(plusMonths(month, 1))}
        />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                <abbr title={clock.weekday(day)}>{clock.weekdayNarrow(day)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {day.slice(0, 7) === month.slice(0, 7) && <DayCell day={day} yesterday={yesterday} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DayCell({ day, yesterday }: { day: Day; yesterday: Day }) {
  const words = useWords();
  const clock = useClock();
  const shown = words.number(Number(day.slice(8)));
  if (day > yesterday) return <span className={styles.future}>{shown}</span>;
  return (
    <Link
      className={styles.day}
      to={`/days/${day}`}
      aria-label={clock.day(day)}
      data-newest={day === yesterday}
      data-dense
    >
      {shown}
    </Link>
  );
}
