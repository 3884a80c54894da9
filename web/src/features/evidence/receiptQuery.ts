import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Api } from '@/shared/http/client';
import { read } from '@/shared/http/read';
import { flag, instant, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import { type RecordRow, rowsShape } from '@/shared/records/recordShape';
import type { Day } from '@/shared/time/day';

export type ReceiptPage = {
  metric: { id: string; definition: string; unit: string; source: string };
  window: { from: string; until: string; zone: string };
  dataVersion: string;
  recordsHash: string;
  records: number;
  state: 'unchanged' | 'records_changed' | 'number_changed';
  masked: boolean;
  rows: RecordRow[];
  next: string | null;
};

const shape: Shape<ReceiptPage> = record<ReceiptPage>({
  metric: record({ id: text, definition: text, unit: text, source: text }),
  window: record({ from: instant, until: instant, zone: text }),
  dataVersion: text,
  recordsHash: text,
  records: number,
  state: oneOf('unchanged', 'records_changed', 'number_changed'),
  masked: flag,
  rows: rowsShape,
  next: nullable(text),
});

export type ItemOfDay = { day: Day; id: string; revision: number | undefined };

const rowsAPage = 20;

export function receiptPath({ day, id }: ItemOfDay): string {
  return `/api/v1/briefs/${day}/items/${encodeURIComponent(id)}/receipt`;
}

export const receiptQuery = (api: Api, organizationId: string, item: ItemOfDay) =>
  infiniteQueryOptions({
    queryKey: ['receipt', organizationId, item.day, item.id, item.revision ?? 'newest'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      read(api, receiptPath(item), shape, {
        query: { revision: item.revision, cursor: pageParam, limit: rowsAPage },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: false,
  });
