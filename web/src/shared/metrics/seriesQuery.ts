import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { seriesShape } from '@/shared/metrics/seriesShape';
import type { Day } from '@/shared/time/day';

export const seriesQuery = (api: Api, organizationId: string, metric: string, from: Day, to: Day) =>
  queryOptions({
    queryKey: ['series', organizationId, metric, from, to],
    queryFn: async ({ signal }) => {
      const params = { path: { metric }, query: { from, to } };
      return (await answer(api.GET('/api/v1/metrics/{metric}/series', { params, signal }), seriesShape)).body;
    },
  });
