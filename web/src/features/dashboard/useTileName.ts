import { useWords } from '@/shared/words/WordsProvider';

const known = ['calls_total', 'calls_completed', 'calls_missed_share', 'feedback_nps'] as const;

export function useTileName(): (metric: string) => string {
  const { t } = useWords();
  return (metric) => {
    const found = known.find((one) => one === metric);
    return found ? t(`dashboard.metric.${found}`) : metric.replaceAll('_', ' ');
  };
}
