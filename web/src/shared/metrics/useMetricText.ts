import { useWords } from '@/shared/words/WordsProvider';

/** Values of metrics as the reader reads them; a share arrives as a part of one. */
export function useMetricText() {
  const words = useWords();
  return {
    amountOf: (value: number, unit: string) =>
      unit === 'share'
        ? words.number(value, { style: 'percent', maximumFractionDigits: 1 })
        : words.number(value, { maximumFractionDigits: unit === 'count' && value >= 10 ? 0 : 1 }),
  };
}
