import { expect, test } from 'vitest';
import { frameOf } from '@/shared/charts/frame';
import type { SeriesPoint } from '@/shared/metrics/seriesShape';

const point = (value: number | null): SeriesPoint => ({
  date: '2026-11-17',
  value,
  usual: null,
  closed: false,
  missing: value === null,
});
const size = { width: 400, height: 200, rtl: false };

test('counts start at zero, and what can be negative does not', () => {
  expect(frameOf([point(40), point(60)], null, size).y.domain()[0]).toBe(0);
  expect(frameOf([point(-40), point(60)], null, size).y.domain()[0]).toBeLessThanOrEqual(-40);
});

test('time runs as the reader reads', () => {
  const ltr = frameOf([point(1), point(2)], null, size).x;
  const rtl = frameOf([point(1), point(2)], null, { ...size, rtl: true }).x;
  expect(ltr(0)).toBeLessThan(ltr(1));
  expect(rtl(0)).toBeGreaterThan(rtl(1));
});

test('a series without any value still has a scale', () => {
  expect(frameOf([point(null)], null, size).y.domain()).toEqual([0, 1]);
});
