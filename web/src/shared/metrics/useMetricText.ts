import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

const named = ['calls_total', 'calls_completed', 'calls_missed_share', 'nps'];

/** Names and values of metrics as the reader reads them; a share arrives as a part of one. */
export function useMetricText() {
  const words = useWords();
  return {
    nameOf: (metric: string, otherwise = metric.replaceAll('_', ' ')) =>
      named.includes(metric) ? words.t(`dashboard.metric.${metric}` as MessageId) : otherwise,
    amountOf: (value: number, unit: string) =>
      unit === 'share'
        ? words.number(value, { style: 'percent', maximumFractionDigits: 1 })
        : words.number(value, { maximumFractionDigits: 1 }),
  };
}
