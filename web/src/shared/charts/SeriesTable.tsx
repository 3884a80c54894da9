import styles from '@/shared/charts/SeriesTable.module.css';
import type { ShownSeries } from '@/shared/metrics/readable';
import { useMetricText } from '@/shared/metrics/useMetricText';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

/** The chart's twin: the same days, newest first. */
export function SeriesTable({ series }: { series: ShownSeries }) {
  const { t } = useWords();
  const clock = useClock();
  const { amountOf } = useMetricText();
  const shown = (value: number) => amountOf(value, series.unit);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{series.name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trends.table.day')}</th>
          <th scope="col">{t('trends.table.value')}</th>
          <th scope="col">{t('trends.table.usual')}</th>
        </tr>
      </thead>
      <tbody>
        {series.points.toReversed().map(({ date, value, usual, closed }) => (
          <tr key={date}>
            <th scope="row">{clock.dayWithYear(date)}</th>
            <td>
              {value === null ? t(closed ? 'trends.legend.closed' : 'trends.legend.missing') : shown(value)}
            </td>
            <td>{usual && t('evidence.usualOf', { low: shown(usual.low), high: shown(usual.high) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
