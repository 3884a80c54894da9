import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Forecast, SeriesPoint } from '@/shared/metrics/seriesShape';

export type Frame = {
  width: number;
  height: number;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** Half the room of one day. */
  half: number;
  left: number;
  right: number;
};

const margin = { top: 12, bottom: 28, axis: 48, free: 28 };

/** Where days and values lie; time runs as the reader reads. */
export function frameOf(
  points: SeriesPoint[],
  forecast: Forecast | null,
  size: { width: number; height: number; rtl: boolean },
): Frame {
  const { width, height, rtl } = size;
  const count = points.length + (forecast ? 1 : 0);
  const left = rtl ? margin.free : margin.axis;
  const right = width - (rtl ? margin.axis : margin.free);
  const half = (right - left) / Math.max(1, count) / 2;
  const ends = rtl ? [right - half, left + half] : [left + half, right - half];
  return {
    width,
    height,
    left,
    right,
    half,
    x: scaleLinear([0, Math.max(1, count - 1)], ends),
    y: scaleLinear(extent(points, forecast), [height - margin.bottom, margin.top]).nice(5),
  };
}

/** Whether a day's value lies above or below what was usual on it. */
export function isOutside({ value, usual }: SeriesPoint): boolean {
  return value !== null && usual !== null && (value < usual.low || value > usual.high);
}

/** Counts start at zero; what can be negative, such as NPS, starts where it starts. */
function extent(points: SeriesPoint[], forecast: Forecast | null): [number, number] {
  const numbers = points.flatMap(({ value, usual }) => [value, usual?.low, usual?.high]);
  if (forecast) numbers.push(forecast.low, forecast.high);
  const known = numbers.filter((one): one is number => typeof one === 'number');
  const high = Math.max(...known, 0);
  const low = Math.min(...known, 0);
  return [low, high === low ? low + 1 : high];
}
