import { expect, test } from 'vitest';
import { isDay, plusDays } from '@/shared/time/day';

test.each(['2026-11-17', '2028-02-29', '2000-01-01'])('%s is a day', (value) => {
  expect(isDay(value)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-1-1',
  '20261117',
  '17.11.2026',
  '',
  null,
  '2026-11-17T00:00:00Z',
])('%s is not a day', (value) => {
  expect(isDay(value)).toBe(false);
});

test.each([
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-25', 1, '2026-10-26'],
])('%s plus %i is %s', (day, days, expected) => {
  expect(plusDays(day, days)).toBe(expected);
});
