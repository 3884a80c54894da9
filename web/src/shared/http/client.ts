import createOpenApiClient, { type Client } from 'openapi-fetch';
import { isSignedOut } from '@/shared/http/apiError';
import type { paths } from '@/shared/http/contract';
import type { Session } from '@/shared/http/session';
import { timedFetch } from '@/shared/http/timedFetch';

export type Api = Client<paths>;

export function createClient(send: (request: Request) => Promise<Response>): Api {
  return createOpenApiClient<paths>({ baseUrl: location.origin, fetch: send });
}

/** The client of a signed-in member: carries the access token and renews it once on a 401. */
export function createApi(session: Session): Api {
  const send = (request: Request) => {
    const carried = new Request(request);
    carried.headers.set('Authorization', `Bearer ${session.token() ?? ''}`);
    return timedFetch(carried);
  };
  return createClient(async (request) => {
    const token = session.token();
    const first = await send(request.clone());
    if (first.status !== 401) return first;
    try {
      if (session.token() === token) await session.renew();
    } catch (error) {
      if (isSignedOut(error)) return first;
      throw error;
    }
    return send(request);
  });
}
