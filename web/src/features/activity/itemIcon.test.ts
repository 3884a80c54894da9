import { Activity } from 'lucide-react';
import { expect, test } from 'vitest';
import { iconOf } from '@/features/activity/itemIcon';

test('a kind has its icon, an unknown one a neutral icon', () => {
  expect(iconOf('data_gap')).not.toBe(Activity);
  expect(iconOf('seasonal_echo')).toBe(Activity);
  expect(iconOf('constructor')).toBe(Activity);
});
