import type { Kind } from '@/features/records/recordsQuery';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import { list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

export type ImportState = {
  id: string;
  name: string;
  state: 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';
  bytes: number;
  bytesRead: number;
  rows: { read: number; added: number; updated: number; unchanged: number; refused: number };
  unknownColumns: string[];
  stopped: string | null;
};

export const importShape: Shape<ImportState> = record<ImportState>({
  id: text,
  name: text,
  state: oneOf('running', 'done', 'stopped', 'failed', 'interrupted'),
  bytes: number,
  bytesRead: number,
  rows: record({ read: number, added: number, updated: number, unchanged: number, refused: number }),
  unknownColumns: list(text),
  stopped: nullable(text),
});

/** Sends the file as it is: the name tells the server how to read it. */
export async function sendFile(api: Api, kind: Kind, file: File): Promise<ImportState> {
  const options = {
    params: { query: { kind, name: file.name } },
    body: file,
    bodySerializer: (body: unknown) => body,
    headers: { 'Content-Type': 'application/octet-stream' },
  };
  return (await answer(api.POST('/api/v1/imports' as never, options as never) as never, importShape)).body;
}
