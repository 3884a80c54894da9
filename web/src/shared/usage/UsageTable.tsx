import type { ReactNode } from 'react';
import { dollars } from '@/shared/usage/dollars';
import styles from '@/shared/usage/UsageTable.module.css';
import type { UsageDay } from '@/shared/usage/usageDayShape';
import { useWords } from '@/shared/words/WordsProvider';

const columns = ['day', 'requests', 'answered', 'tokens', 'cost', 'latency'] as const;

type Props = { title: string; days: UsageDay[]; name: (day: UsageDay) => ReactNode };

/** What went out to the AI service, newest day first. An unknown price is said, never shown as nothing. */
export function UsageTable({ title, days, name }: Props) {
  const { t } = useWords();
  return (
    <section
      className={styles.scroll}
      aria-label={t('record.tableOf', { title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`org.usage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date}>
              <th scope="row">{name(day)}</th>
              <Numbers day={day} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Numbers({ day }: { day: UsageDay }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <td data-label={t('org.usage.requests')}>{words.number(day.requests)}</td>
      <td data-label={t('org.usage.answered')}>{words.number(day.answered)}</td>
      <td data-label={t('org.usage.tokens')}>
        {`${words.number(day.inputTokens)} / ${words.number(day.outputTokens)}`}
      </td>
      <td data-label={t('org.usage.cost')}>
        <span>
          <bdi>{day.costUsd === null ? t('shell.unknown') : dollars(words, day.costUsd)}</bdi>
          {day.unpriced > 0 && ` (${t('org.usage.unpriced', { n: words.number(day.unpriced) })})`}
        </span>
      </td>
      <td data-label={t('org.usage.latency')}>
        {day.latencyMillis === null
          ? t('shell.unknown')
          : t('evidence.seconds', {
              n: words.number(day.latencyMillis / 1000, { maximumFractionDigits: 1 }),
            })}
      </td>
    </>
  );
}
