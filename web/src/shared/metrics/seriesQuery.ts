import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
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
    queryFn: async ({ signal }) => {
      const params = { path: { metric }, query: { from, to, language } };
      return (await answer(api.GET('/api/v1/metrics/{metric}/series', { params, signal }), seriesShape)).body;
    },
  });
