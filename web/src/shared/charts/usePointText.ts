import type { ShownSeries } from '@/shared/metrics/readable';
import type { SeriesPoint } from '@/shared/metrics/seriesShape';
import { useMetricText } from '@/shared/metrics/useMetricText';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

/** One day of a series as a sentence. */
export function usePointText({ unit }: Pick<ShownSeries, 'unit'>): (point: SeriesPoint) => string {
  const { t } = useWords();
  const clock = useClock();
  const { amountOf } = useMetricText();
  return ({ date, value, usual, closed }) => {
    const day = clock.day(date);
    if (value === null) return t(closed ? 'trends.pointClosed' : 'trends.pointMissing', { day });
    const shown = amountOf(value, unit);
    if (!usual) return t('trends.point', { day, value: shown });
    return t('trends.pointUsual', {
      day,
      value: shown,
      low: amountOf(usual.low, unit),
      high: amountOf(usual.high, unit),
    });
  };
}
