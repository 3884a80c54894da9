import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '@/shared/http/answer';
import { createAuthApi } from '@/shared/http/authApi';
import { type Api, createApi } from '@/shared/http/client';
import { Session } from '@/shared/http/session';
import { meShape } from '@/shared/http/sessionShape';
import { requestSeconds } from '@/shared/http/timedFetch';
import { examples } from '@/testing/examples';
import { paths, problem, server } from '@/testing/server';

let session: Session;
let api: Api;
let renewals: number;

beforeEach(async () => {
  renewals = 0;
  server.use(
    http.post(paths.refresh, () => {
      renewals += 1;
      return HttpResponse.json({ ...examples.session, accessToken: `token-${renewals}` });
    }),
  );
  session = new Session(createAuthApi());
  api = createApi(session);
  await session.start();
});

const me = () => answer(api.GET('/api/v1/me'), meShape);

/** Refuses all tokens but one. */
function onlyTakes(token: string): void {
  server.use(
    http.get(paths.me, ({ request }) =>
      request.headers.get('Authorization') === `Bearer ${token}`
        ? HttpResponse.json(examples.me)
        : problem(examples.noSession),
    ),
  );
}

describe('a 401', () => {
  test('is answered by one renewal and one more try', async () => {
    onlyTakes('token-2');
    expect((await me()).body).toEqual(examples.me);
    expect(renewals).toBe(2);
  });

  test('renews once for requests that fail together', async () => {
    onlyTakes('token-2');
    await Promise.all([me(), me(), me()]);
    expect(renewals).toBe(2);
  });

  test('that arrives after another request renewed the token needs no second renewal', async () => {
    let refuseLate: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      refuseLate = resolve;
    });
    server.use(
      http.get(paths.me, async ({ request }) => {
        const slow = new URL(request.url).searchParams.has('slow');
        if (request.headers.get('Authorization') === 'Bearer token-2') return HttpResponse.json(examples.me);
        if (slow) await late;
        return problem(examples.noSession);
      }),
    );
    const slow = answer(
      api.GET('/api/v1/me', { querySerializer: () => 'slow', params: { query: { slow: 1 } } as never }),
      meShape,
    );
    await me();
    refuseLate();
    await slow;
    expect(renewals).toBe(2);
  });

  test('that stays is not tried a third time', async () => {
    onlyTakes('never');
    await expect(me()).rejects.toMatchObject({ status: 401 });
    expect(renewals).toBe(2);
  });

  test('with a refused renewal ends the session', async () => {
    onlyTakes('never');
    server.use(http.post(paths.refresh, () => problem(examples.noSession)));
    await expect(me()).rejects.toMatchObject({ status: 401 });
    expect(session.current()).toMatchObject({ status: 'signedOut', because: 'ended' });
  });
});

describe('an answer', () => {
  test('that is no JSON is malformed', async () => {
    server.use(
      http.get(
        paths.me,
        () => new HttpResponse('<html>', { headers: { 'Content-Type': 'application/json' } }),
      ),
    );
    await expect(me()).rejects.toMatchObject({ fault: 'malformed' });
  });

  test('of the wrong shape is malformed', async () => {
    server.use(http.get(paths.me, () => HttpResponse.json({ ...examples.me, yesterday: '2026-02-30' })));
    await expect(me()).rejects.toMatchObject({ fault: 'malformed' });
  });

  test('with additional fields is read', async () => {
    server.use(http.get(paths.me, () => HttpResponse.json({ ...examples.me, later: 1 })));
    expect((await me()).body).toEqual(examples.me);
  });

  test('that is a problem carries status, instance and Retry-After', async () => {
    server.use(http.get(paths.me, () => problem(examples.tooManyTries, { 'Retry-After': '30' })));
    const { instance } = examples.tooManyTries;
    await expect(me()).rejects.toMatchObject({
      fault: 'status',
      status: 429,
      instance,
      retryAfterSeconds: 30,
    });
  });

  test('that never comes is a timeout, and no connection is unreachable', async () => {
    server.use(http.get(paths.me, () => HttpResponse.error()));
    await expect(me()).rejects.toMatchObject({ fault: 'unreachable' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.use(http.get(paths.me, () => new Promise<Response>(() => undefined)));
    const waiting = expect(me()).rejects.toMatchObject({ fault: 'timeout' });
    await vi.advanceTimersByTimeAsync(requestSeconds * 1000);
    await waiting;
    vi.useRealTimers();
  });
});
