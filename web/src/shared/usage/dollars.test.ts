import { expect, test } from 'vitest';
import { dollars } from '@/shared/usage/dollars';
import { Words } from '@/shared/words/words';

test.each([
  ['en', '12.5', 'USD 12.50'],
  ['en', '0.006705', 'USD 0.006705'],
  ['de', '0.006705', '0,006705 USD'],
  ['es', '1234.5', '1234,50 USD'],
  ['hi', '0', 'USD 0.00'],
] as const)('in %s %s is written as %s', (language, amount, written) => {
  expect(dollars(new Words(language, {}), amount).replace(/\s/g, ' ')).toBe(written);
});

test('in Arabic an amount has the digits of the numbers beside it', () => {
  expect(dollars(new Words('ar', {}), '0.25')).toContain('٠٫٢٥');
});
