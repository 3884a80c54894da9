import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import type { Metric } from '@/shared/http/schemas';
import { list, oneOf, record, type Shape, text } from '@/shared/http/shape';
import { goodDirection, unit } from '@/shared/metrics/seriesShape';
import type { Language } from '@/shared/words/languages';

export const metricsShape: Shape<{ metrics: Metric[] }> = record({
  metrics: list(
    record<Metric>({
      metric: text,
      name: text,
      unit,
      goodDirection,
      definition: text,
      source: oneOf('calls', 'feedback', 'service_records'),
    }),
  ),
});

export const metricsQuery = (api: Api, organizationId: string, language: Language) =>
  queryOptions({
    queryKey: ['metrics', organizationId, language],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/metrics', { params: { query: { language } }, signal }), metricsShape))
        .body.metrics,
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
