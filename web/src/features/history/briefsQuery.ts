import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { dayShape } from '@/shared/http/dayShape';
import { read } from '@/shared/http/read';
import type { Label, Tone } from '@/shared/http/schemas';
import { instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import type { Day } from '@/shared/time/day';

export type FoundItem = {
  id: string;
  type: string;
  label: Label;
  tone: Tone;
  title: string;
  description: string;
  count: number | null;
  priority: number;
};
export type FoundBrief = {
  date: Day;
  revision: number;
  generatedAt: string;
  items: FoundItem[];
};
export type FoundBriefs = { briefs: FoundBrief[]; nextCursor: string | null };

const item: Shape<FoundItem> = record<FoundItem>({
  id: text,
  type: text,
  label: oneOf('signal', 'open_work', 'standing', 'calm'),
  tone: oneOf('good', 'bad', 'neutral'),
  title: text,
  description: text,
  count: nullable(number),
  priority: number,
});

const shape: Shape<FoundBriefs> = record<FoundBriefs>({
  briefs: list(
    record<FoundBrief>({
      date: dayShape,
      revision: number,
      generatedAt: instant,
      items: list(item),
    }),
  ),
  nextCursor: nullable(text),
});

export const filterNames = ['q', 'type', 'label', 'tone', 'rating', 'from', 'to'] as const;
export type BriefFilters = Record<(typeof filterNames)[number], string>;

const briefsAPage = 14;

export const briefsQuery = (api: Api, organizationId: string, filters: BriefFilters) =>
  infiniteQueryOptions({
    queryKey: ['briefs', organizationId, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      read(api, '/api/v1/briefs', shape, {
        query: { ...filters, cursor: pageParam, limit: briefsAPage },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: false,
  });
