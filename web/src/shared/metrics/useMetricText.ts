import { useWords } from '@/shared/words/WordsProvider';

const lengths: Record<string, string> = { seconds: 'second', minutes: 'minute', hours: 'hour' };

/** Values of metrics as the reader reads them; a share arrives as a part of one. */
export function useMetricText() {
  const words = useWords();
  return {
    amountOf: (value: number, unit: string) => {
      const length = lengths[unit];
      return words.number(value, {
        maximumFractionDigits: unit === 'count' && value >= 10 ? 0 : 1,
        ...(unit === 'share' ? { style: 'percent' } : {}),
        ...(length === undefined ? {} : { style: 'unit', unit: length, unitDisplay: 'short' }),
      });
    },
  };
}
