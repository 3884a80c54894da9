import { useQuery } from '@tanstack/react-query';
import type { BriefItem } from '@/shared/http/schemas';
import { useServices, useSignedIn } from '@/shared/http/services';
import { seriesQuery } from '@/shared/metrics/seriesQuery';
import type { SeriesPoint, Usual } from '@/shared/metrics/seriesShape';
import { useClock } from '@/shared/preferences/useClock';
import { type Day, plusDays } from '@/shared/time/day';
import { useWords } from '@/shared/words/WordsProvider';

const daysShown = 14;

type Trend = { points: SeriesPoint[]; value: number; usual: Usual | null; weekday: string; label: string };

/** The fortnight behind a line; nothing where the number of the line is not the metric's number of that day. */
export function useItemSeries(item: BriefItem, day: Day): { trend?: Trend; pending: boolean } {
  const { api } = useServices();
  const { organization } = useSignedIn();
  const words = useWords();
  const clock = useClock();
  const { metric } = item.receipt;
  const { data, isLoading } = useQuery({
    ...seriesQuery(api, organization.id, metric, plusDays(day, 1 - daysShown), day, words.language),
    enabled: item.count !== null,
    retry: false,
  });
  const last = data?.points.at(-1);
  if (!data || !last || last.date !== day || last.value === null || last.value !== item.count)
    return { pending: isLoading };
  const values = data.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const shown = (value: number) => words.number(value);
  const trend = {
    points: data.points,
    value: last.value,
    usual: last.usual,
    weekday: clock.weekday(day),
    label: words.t('activity.trend', {
      name: item.title,
      low: shown(Math.min(...values)),
      high: shown(Math.max(...values)),
      value: shown(last.value),
    }),
  };
  return { trend, pending: false };
}
