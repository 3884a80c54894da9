import { queryOptions } from '@tanstack/react-query';
import type { ShownBrief } from '@/shared/brief/briefShape';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { list, record, type Shape, text } from '@/shared/http/shape';
import { pointShape, type SeriesPoint } from '@/shared/metrics/seriesShape';
import { plusDays } from '@/shared/time/day';

const daysShown = 14;

type Line = { metric: string; points: SeriesPoint[] };

export const linesShape: Shape<{ series: Line[] }> = record<{ series: Line[] }>({
  series: list(record<Line>({ metric: text, points: list(pointShape) })),
});

/** The fortnight behind each line that has a number, in one request for all of them. */
export function linesQuery(api: Api, organizationId: string, { date, items }: ShownBrief) {
  const counted = items.filter(({ count }) => count !== null).map(({ receipt }) => receipt.metric);
  const metrics = [...new Set(counted)].sort().join();
  return queryOptions({
    queryKey: ['series', organizationId, metrics, date],
    queryFn: async ({ signal }) => {
      const query = { metrics, from: plusDays(date, 1 - daysShown), to: date };
      return (await answer(api.GET('/api/v1/metrics/series', { params: { query }, signal }), linesShape))
        .body;
    },
    enabled: metrics !== '',
    retry: false,
  });
}
