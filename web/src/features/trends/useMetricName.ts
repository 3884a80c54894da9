import type { Metric } from '@/shared/http/schemas';
import { useThemeName } from '@/shared/metrics/useThemeName';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

/** The catalogue in the reader's language; what it does not know keeps the server's English name. */
export function useMetricName(): (metric: Pick<Metric, 'metric' | 'name'>) => string {
  const { t, has } = useWords();
  const themeName = useThemeName();
  return ({ metric, name }) => {
    const [, theme, side] = /^theme_(.+)_(positive|negative)$/.exec(metric) ?? [];
    if (theme && side) return t(`trends.theme.${side}` as MessageId, { theme: themeName(theme) });
    return (
      [`dashboard.metric.${metric}`, `trends.metric.${metric}`].filter(has).map((id) => t(id))[0] ?? name
    );
  };
}
