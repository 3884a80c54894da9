/** A local calendar date, `YYYY-MM-DD`. Such texts sort as the days do. */
export type Day = string;

const written = /^\d{4}-\d{2}-\d{2}$/;
const dayMillis = 86_400_000;

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !written.test(value)) return false;
  const millis = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(millis) && dayOf(millis) === value;
}

/** Calendar arithmetic in UTC, where every day has 24 hours; no zone is involved. */
export function plusDays(day: Day, days: number): Day {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * dayMillis);
}

function dayOf(millis: number): Day {
  return new Date(millis).toISOString().slice(0, 10);
}
