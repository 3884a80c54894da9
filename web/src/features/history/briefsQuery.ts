import { infiniteQueryOptions } from '@tanstack/react-query';
import { foundBriefsShape } from '@/shared/brief/foundBriefsShape';
import type { Api } from '@/shared/http/client';
import { read } from '@/shared/http/read';

export const filterNames = ['q', 'type', 'label', 'tone', 'rating', 'from', 'to'] as const;
export type BriefFilters = Record<(typeof filterNames)[number], string>;

const briefsAPage = 14;

export const briefsQuery = (api: Api, organizationId: string, filters: BriefFilters) =>
  infiniteQueryOptions({
    queryKey: ['briefs', organizationId, filters],
    initialPageParam: undefined as string | undefined,
    // The address is the reader's own: what it holds is sent as it is, and the server says what it cannot read.
    queryFn: ({ signal, pageParam }) =>
      read(api, '/api/v1/briefs', foundBriefsShape, {
        query: { ...filters, cursor: pageParam, limit: briefsAPage },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: false,
  });
