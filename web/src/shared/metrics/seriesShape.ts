import { dayShape } from '@/shared/http/dayShape';
import type { Forecast, Series, SeriesPoint, Usual } from '@/shared/http/schemas';
import { flag, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

export type { Forecast, Series, SeriesPoint, Usual };

export const usualShape: Shape<Usual | null> = nullable(record<Usual>({ low: number, high: number }));

export const pointShape: Shape<SeriesPoint> = record<SeriesPoint>({
  date: dayShape,
  value: nullable(number),
  usual: usualShape,
  closed: flag,
  missing: flag,
});

export const unit: Shape<Series['unit']> = oneOf('count', 'share', 'net_promoter', 'mean_score', 'seconds');

export const goodDirection: Shape<Series['goodDirection']> = oneOf('up', 'down', 'neutral');

const forecast: Shape<Forecast> = record<Forecast>({
  date: dayShape,
  low: number,
  expected: number,
  high: number,
  skill: nullable(number),
});

export const seriesShape: Shape<Series> = record<Series>({
  metric: text,
  name: text,
  unit,
  goodDirection,
  points: list(pointShape),
  forecast: nullable(forecast),
});
