import { queryOptions } from '@tanstack/react-query';
import { briefShape, type ShownBrief } from '@/shared/brief/briefShape';
import { answer } from '@/shared/http/answer';
import { ApiError } from '@/shared/http/apiError';
import type { Api } from '@/shared/http/client';
import type { Day } from '@/shared/time/day';

/** What is known of a day: its brief (stale: the server could not read a newer one), or that there is none. */
export type DayAnswer = { kind: 'brief'; brief: ShownBrief; stale: boolean } | { kind: 'absent' };

export const briefQuery = (api: Api, organizationId: string, date: Day, revision?: number) =>
  queryOptions({
    queryKey: ['brief', organizationId, date, revision ?? 'newest'],
    queryFn: ({ signal }) => loadDay(api, date, revision, signal),
  });

async function loadDay(
  api: Api,
  date: Day,
  revision: number | undefined,
  signal: AbortSignal,
): Promise<DayAnswer> {
  const params = { path: { date }, ...(revision === undefined ? {} : { query: { revision } }) };
  const exchange = api.GET('/api/v1/briefs/{date}', { params, signal });
  try {
    const { body, response } = await answer(exchange, briefShape);
    // An answer for another day, say from a confused cache, must not be shown as this one.
    if (body.date !== date) throw new ApiError('malformed');
    return { kind: 'brief', brief: body, stale: response.headers.get('Daybrief-Stale') === 'true' };
  } catch (error) {
    if (await saysThereIsNone(error, exchange)) return { kind: 'absent' };
    throw error;
  }
}

/** Only the product's own 404 says so; one from a proxy in between is a fault. */
async function saysThereIsNone(error: unknown, exchange: Promise<{ response: Response }>): Promise<boolean> {
  if (!(error instanceof ApiError) || error.status !== 404) return false;
  const type = (await exchange).response.headers.get('Content-Type') ?? '';
  return type.startsWith('application/problem+json');
}
