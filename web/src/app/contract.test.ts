import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesShape } from '@/features/activity/linesQuery';
import { dashboardShape } from '@/features/dashboard/dashboardQuery';
import { briefShape } from '@/shared/brief/briefShape';
import { foundBriefsShape } from '@/shared/brief/foundBriefsShape';
import { meShape, sessionShape } from '@/shared/http/sessionShape';
import { metricsShape } from '@/shared/metrics/metricsQuery';
import { seriesShape } from '@/shared/metrics/seriesShape';
import { readPreferences } from '@/shared/preferences/preferences';
import { agreed, examples } from '@/testing/examples';

test('the shapes read every example of the contract unchanged', () => {
  for (const { leftOut, ...shown } of [examples.brief, examples.briefWithGaps])
    expect(briefShape({ ...shown, leftOut }, '')).toEqual({ ...shown, corrections: [] });
  expect(sessionShape(examples.session, '')).toEqual(examples.session);
  expect(meShape(examples.me, '')).toEqual(examples.me);
});

test('the examples keep what the contract promises', () => {
  for (const items of [examples.brief.items, examples.briefWithGaps.items, examples.activities]) {
    expect(items.map((item) => item.priority)).toEqual([1, 2, 3, 4, 5]);
    for (const item of items) {
      expect(item.title.length).toBeLessThanOrEqual(60);
      expect(item.description.length).toBeLessThanOrEqual(240);
    }
  }
});

const listed = {
  briefs: foundBriefsShape,
  dashboard: dashboardShape,
  metrics: metricsShape,
  preferences: readPreferences,
  series: seriesShape,
  points: linesShape,
};

test.each(['briefs', 'dashboard', 'series'] as const)(
  'the longer example of %s has the same shape',
  (name) => {
    expect(listed[name](agreed(name), '')).toEqual(agreed(name));
  },
);

/** Written by the server's tests from its own answers. */
function served(name: string): unknown {
  return JSON.parse(readFileSync(`../contract/examples/${name}.json`, 'utf8'));
}

test('the shapes read what the server really answers', () => {
  for (const [name, shape] of Object.entries(listed)) expect(shape(served(name), '')).toEqual(served(name));
  expect(briefShape(served('brief'), '').items).toHaveLength(5);
  expect(sessionShape(served('session'), '').organization.zone).toMatch('/');
  expect(meShape(served('me'), '').yesterday).toMatch(/^\d{4}-\d\d-\d\d$/);
});
