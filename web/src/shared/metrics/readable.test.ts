import { expect, test } from 'vitest';
import type { Series } from '@/shared/http/schemas';
import { readable } from '@/shared/metrics/readable';

const point = { date: '2026-11-17', closed: false, missing: false };
const talk = (value: number): Series => ({
  metric: 'talk_seconds',
  name: 'Talk seconds',
  unit: 'seconds',
  goodDirection: 'neutral',
  points: [
    { ...point, value: null, usual: null },
    { ...point, value, usual: { low: value / 2, high: value } },
  ],
  forecast: null,
});

test.each([
  [90, 'seconds', 90],
  [600, 'minutes', 10],
  [36_000, 'hours', 10],
])('%i seconds are read in %s', (seconds, unit, value) => {
  const shown = readable(talk(seconds));
  expect(shown.unit).toBe(unit);
  expect(shown.points[1]).toMatchObject({ value, usual: { low: value / 2, high: value } });
  expect(shown.points[0]?.value).toBeNull();
});

test('counts stay as they are', () => {
  const calls: Series = { ...talk(36_000), unit: 'count' };
  expect(readable(calls)).toBe(calls);
});
