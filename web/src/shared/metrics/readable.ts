import type { Series } from '@/shared/http/schemas';

/** A series as it is drawn: also in units that only readers use. */
export type ShownSeries = Omit<Series, 'unit'> & { unit: Series['unit'] | 'minutes' | 'hours' };

const most = { seconds: 120, minutes: 120 };

/** Lengths in the unit that gives the axis short, round numbers. */
export function readable(series: ShownSeries): ShownSeries {
  if (series.unit !== 'seconds' && series.unit !== 'minutes') return series;
  const values = series.points.flatMap(({ value, usual }) => [value ?? 0, usual?.high ?? 0]);
  if (Math.max(...values) <= most[series.unit]) return series;
  return readable({ ...scaled(series, 1 / 60), unit: series.unit === 'seconds' ? 'minutes' : 'hours' });
}

function scaled(series: ShownSeries, by: number): ShownSeries {
  const { points, forecast } = series;
  const band = ({ low, high }: { low: number; high: number }) => ({ low: low * by, high: high * by });
  return {
    ...series,
    points: points.map((point) => ({
      ...point,
      value: point.value === null ? null : point.value * by,
      usual: point.usual && band(point.usual),
    })),
    forecast: forecast && { ...forecast, ...band(forecast), expected: forecast.expected * by },
  };
}
