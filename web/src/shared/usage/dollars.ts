import type { Words } from '@/shared/words/words';

/** An amount as the API writes it, in the reader's digits; of a single request it is a fraction of a cent. */
export const dollars = (words: Words, amount: string): string =>
  words.number(Number(amount), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'code',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  });
