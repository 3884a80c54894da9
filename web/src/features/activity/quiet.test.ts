import { expect, test } from 'vitest';
import { isQuiet } from '@/features/activity/quiet';
import { examples } from '@/testing/examples';

const calm = {
  ...examples.brief,
  items: examples.brief.items.map((item) => (item.priority > 2 ? { ...item, label: 'calm' as const } : item)),
};

test('a day is quiet when its three chosen items are calm', () => {
  expect(isQuiet(calm)).toBe(true);
  expect(isQuiet(examples.brief)).toBe(false);
});

test('a day with a silent source is not called quiet', () => {
  expect(isQuiet({ ...calm, health: examples.briefWithGaps.health })).toBe(false);
});
