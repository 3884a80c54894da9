import { useQuery } from '@tanstack/react-query';
import { linesQuery } from '@/features/activity/linesQuery';
import type { ShownBrief } from '@/shared/brief/briefShape';
import type { BriefItem } from '@/shared/http/schemas';
import { useServices, useSignedIn } from '@/shared/http/services';
import type { SeriesPoint, Usual } from '@/shared/metrics/seriesShape';
import { useClock } from '@/shared/preferences/useClock';
import { useWords } from '@/shared/words/WordsProvider';

type Trend = { points: SeriesPoint[]; value: number; usual: Usual | null; weekday: string; label: string };

/** The fortnight behind a line; nothing where the number of the line is not the metric's number of that day. */
export function useItemSeries(item: BriefItem, brief: ShownBrief): { trend?: Trend; pending: boolean } {
  const { api } = useServices();
  const { organization } = useSignedIn();
  const words = useWords();
  const clock = useClock();
  const { data, isLoading } = useQuery(linesQuery(api, organization.id, brief));
  const points = data?.series.find(({ metric }) => metric === item.receipt.metric)?.points;
  const last = points?.at(-1);
  if (!points || !last || last.date !== brief.date || last.value === null || last.value !== item.count)
    return { pending: isLoading && item.count !== null };
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const shown = (value: number) => words.number(value);
  const trend = {
    points,
    value: last.value,
    usual: last.usual,
    weekday: clock.weekday(brief.date),
    label: words.t('activity.trend', {
      name: item.title,
      low: shown(Math.min(...values)),
      high: shown(Math.max(...values)),
      value: shown(last.value),
    }),
  };
  return { trend, pending: false };
}
