import { type Shape, ShapeError } from '@/shared/http/shape';
import { type Day, isDay } from '@/shared/time/day';

export const dayShape: Shape<Day> = (value, at) => {
  if (isDay(value)) return value;
  throw new ShapeError(`${at} is not a date`);
};
