import { dayShape } from '@/shared/http/dayShape';
import { flag, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import type { Day } from '@/shared/time/day';

export type Usual = { low: number; high: number };
export type GoodDirection = 'up' | 'down' | 'neutral';
export type SeriesPoint = {
  date: Day;
  value: number | null;
  usual: Usual | null;
  closed: boolean;
  missing: boolean;
};
export type Forecast = { date: Day; low: number; expected: number; high: number; skill: number | null };
export type Series = {
  metric: string;
  name: string;
  unit: string;
  goodDirection: GoodDirection;
  points: SeriesPoint[];
  forecast: Forecast | null;
};

export const usualShape: Shape<Usual | null> = nullable(record<Usual>({ low: number, high: number }));

export const pointShape: Shape<SeriesPoint> = record<SeriesPoint>({
  date: dayShape,
  value: nullable(number),
  usual: usualShape,
  closed: flag,
  missing: flag,
});

export const goodDirection: Shape<GoodDirection> = oneOf('up', 'down', 'neutral');

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
  unit: text,
  goodDirection,
  points: list(pointShape),
  forecast: nullable(forecast),
});
