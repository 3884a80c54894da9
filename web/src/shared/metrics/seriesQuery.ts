import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { read } from '@/shared/http/read';
import { seriesShape } from '@/shared/metrics/seriesShape';
import type { Day } from '@/shared/time/day';

export const seriesQuery = (api: Api, organizationId: string, metric: string, from: Day, to: Day) =>
  queryOptions({
    queryKey: ['series', organizationId, metric, from, to],
    queryFn: ({ signal }) =>
      read(api, `/api/v1/metrics/${encodeURIComponent(metric)}/series`, seriesShape, {
        query: { from, to },
        signal,
      }),
  });
