import { answer } from '@/shared/http/answer';
import { ApiError, isSignedOut } from '@/shared/http/apiError';
import { createClient } from '@/shared/http/client';
import type { SessionBody } from '@/shared/http/schemas';
import { sessionShape } from '@/shared/http/sessionShape';
import { timedFetch } from '@/shared/http/timedFetch';

const csrf = { header: { 'X-Daybrief-Csrf': '1' } } as const;

/** The four things a session asks of the world. */
export interface AuthApi {
  /** @param code of the second factor, where it was asked for */
  login(email: string, password: string, code?: string): Promise<SessionBody>;
  refresh(): Promise<SessionBody>;
  logout(token: string | undefined): Promise<void>;
  tellOthers(): void;
  onLeftElsewhere(left: () => void): void;
}

export function createAuthApi(): AuthApi {
  const client = createClient(timedFetch);
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('daybrief-session');

  const refresh = async () =>
    (await answer(client.POST('/api/v1/auth/refresh', { params: csrf }), sessionShape)).body;

  const end = async (token: string | undefined) => {
    const bearer = { headers: { Authorization: `Bearer ${token ?? ''}` }, params: csrf };
    const { response } = await client.POST('/api/v1/auth/logout', bearer);
    if (!response.ok) throw new ApiError('status', { status: response.status });
  };

  return {
    login: async (email, password, code) =>
      (
        await answer(
          client.POST('/api/v1/auth/login', { body: { email, password, ...(code && { code }) } }),
          sessionShape,
        )
      ).body,
    refresh: () => oneTabAtATime(refresh),
    logout: (token) =>
      oneTabAtATime(() =>
        end(token).catch(async (error: unknown) => {
          if (!isSignedOut(error)) throw error;
          await end((await refresh()).accessToken);
        }),
      ),
    tellOthers: () => channel?.postMessage('left'),
    onLeftElsewhere: (left) => channel?.addEventListener('message', left),
  };
}

/** The refresh cookie rotates: two tabs sending the same one would look like a stolen cookie. */
function oneTabAtATime<T>(task: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('daybrief-refresh', task) : task();
}
