import { expect, test } from 'vitest';
import { monthOf, plusMonths, weeksOf } from '@/shared/time/month';

test('steps over the ends of a year', () => {
  expect(monthOf('2026-11-17')).toBe('2026-11-01');
  expect([plusMonths('2026-12-01', 1), plusMonths('2026-01-01', -1)]).toEqual(['2027-01-01', '2025-12-01']);
});

test('gives whole weeks that hold every day of the month once', () => {
  const weeks = weeksOf('2026-11-01', 1);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.flat().filter((day) => day.startsWith('2026-11'))).toHaveLength(30);
  expect(weeksOf('2026-02-01', 0)).toHaveLength(4);
});
