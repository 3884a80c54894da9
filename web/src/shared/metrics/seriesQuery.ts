import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { read } from '@/shared/http/read';
import { seriesShape } from '@/shared/metrics/seriesShape';
import type { Day } from '@/shared/time/day';
import type { Language } from '@/shared/words/languages';

export const seriesQuery = (
  api: Api,
  organizationId: string,
  metric: string,
  from: Day,
  to: Day,
  language: Language,
) =>
  queryOptions({
    queryKey: ['series', organizationId, metric, from, to, language],
    queryFn: ({ signal }) =>
      read(api, `/api/v1/metrics/${encodeURIComponent(metric)}/series`, seriesShape, {
        query: { from, to, language },
        signal,
      }),
  });
