import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { read } from '@/shared/http/read';
import { flag, nullable, record, type Shape, text } from '@/shared/http/shape';
import { type RecordRow, rowsShape } from '@/shared/records/recordShape';

export const kinds = ['calls', 'feedback', 'service-records'] as const;
export type Kind = (typeof kinds)[number];

export function isKind(value: unknown): value is Kind {
  return kinds.some((kind) => kind === value);
}

type Page = { records: RecordRow[]; masked: boolean; next: string | null };

const shape: Shape<Page> = record<Page>({ records: rowsShape, masked: flag, next: nullable(text) });

const rowsAPage = 50;

/** Which filters the server has for a kind. */
export const filtersOf = {
  calls: ['from', 'to', 'status', 'direction', 'agent', 'campaign'],
  feedback: ['from', 'to', 'q'],
  'service-records': ['from', 'to', 'status', 'service_type', 'advisor'],
} as const satisfies Record<Kind, readonly string[]>;

export const filterNames = [
  'from',
  'to',
  'q',
  'status',
  'direction',
  'agent',
  'campaign',
  'service_type',
  'advisor',
] as const;

export type FilterName = (typeof filterNames)[number];

export const recordsQuery = (
  api: Api,
  organizationId: string,
  kind: Kind,
  filters: Record<FilterName, string>,
) => {
  const own: readonly string[] = filtersOf[kind];
  const given = Object.fromEntries(Object.entries(filters).filter(([name]) => own.includes(name)));
  return infiniteQueryOptions({
    queryKey: ['records', organizationId, kind, given],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      read(api, `/api/v1/records/${kind}`, shape, {
        query: { ...given, cursor: pageParam, limit: rowsAPage },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: false,
  });
};
