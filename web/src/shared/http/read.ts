import type { Client } from 'openapi-fetch';
import { answer } from '@/shared/http/answer';
import type { Api } from '@/shared/http/client';
import type { Shape } from '@/shared/http/shape';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Ask = {
  method?: Method;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  signal?: AbortSignal;
};

/** An exchange whose answer is known by its shape alone, for what the generated types do not name yet. */
export async function read<T>(api: Api, path: string, shape: Shape<T>, ask: Ask = {}): Promise<T> {
  const { method = 'GET', query = {}, body, signal } = ask;
  // biome-ignore lint/suspicious/noExplicitAny: the path is not in the types; the shape checks the answer
  const client = api as unknown as Client<any>;
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const options = { params: { query: Object.fromEntries(given) }, body, signal };
  return (await answer(client[method](path, options as never), shape)).body;
}
