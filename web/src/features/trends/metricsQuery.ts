import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { read } from '@/shared/http/read';
import { list, record, type Shape, text } from '@/shared/http/shape';
import { type GoodDirection, goodDirection } from '@/shared/metrics/seriesShape';
import type { Language } from '@/shared/words/languages';

export type MetricName = { metric: string; name: string; unit: string; goodDirection: GoodDirection };

const shape: Shape<{ metrics: MetricName[] }> = record({
  metrics: list(record<MetricName>({ metric: text, name: text, unit: text, goodDirection })),
});

export const metricsQuery = (api: Api, organizationId: string, language: Language) =>
  queryOptions({
    queryKey: ['metrics', organizationId, language],
    queryFn: async ({ signal }) =>
      (await read(api, '/api/v1/metrics', shape, { query: { language }, signal })).metrics,
    refetchInterval: false,
  });
