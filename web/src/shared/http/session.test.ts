import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '@/shared/http/apiError';
import type { AuthApi } from '@/shared/http/authApi';
import { Session } from '@/shared/http/session';
import { examples } from '@/testing/examples';

const refused = new ApiError('status', { status: 401 });
const unreachable = new ApiError('unreachable');

function fakeAuth() {
  let left: () => void = () => undefined;
  return {
    login: vi.fn<AuthApi['login']>(async () => examples.session),
    refresh: vi.fn<AuthApi['refresh']>(async () => examples.session),
    logout: vi.fn<AuthApi['logout']>(async () => undefined),
    tellOthers: vi.fn<AuthApi['tellOthers']>(),
    onLeftElsewhere: (listener: () => void) => {
      left = listener;
    },
    leaveElsewhere: () => left(),
  };
}

let auth: ReturnType<typeof fakeAuth>;
let session: Session;

beforeEach(() => {
  vi.useFakeTimers();
  auth = fakeAuth();
  session = new Session(auth);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('starting', () => {
  test('takes up the session of the cookie', async () => {
    await session.start();
    expect(session.current()).toMatchObject({ status: 'signedIn', member: examples.session.member });
    expect(session.token()).toBe(examples.session.accessToken);
  });

  test('asks for a login when there is none', async () => {
    auth.refresh.mockRejectedValue(refused);
    await session.start();
    expect(session.current()).toMatchObject({ status: 'signedOut', because: 'none' });
  });

  test('does not take an outage for a sign-out', async () => {
    auth.refresh.mockRejectedValueOnce(unreachable);
    await session.start();
    expect(session.current().status).toBe('unreachable');
    await session.start();
    expect(session.current().status).toBe('signedIn');
  });
});

describe('renewing', () => {
  test('asks once for all who wait', async () => {
    await Promise.all([session.renew(), session.renew(), session.renew()]);
    expect(auth.refresh).toHaveBeenCalledTimes(1);
  });

  test('happens a minute before the token expires', async () => {
    await session.start();
    await vi.advanceTimersByTimeAsync((examples.session.expiresInSeconds - 61) * 1000);
    expect(auth.refresh).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(auth.refresh).toHaveBeenCalledTimes(2);
  });

  test('says that the session ended when the cookie is refused', async () => {
    await session.start();
    auth.refresh.mockRejectedValue(refused);
    await expect(session.renew()).rejects.toBe(refused);
    expect(session.current()).toMatchObject({ status: 'signedOut', because: 'ended' });
    expect(session.token()).toBeUndefined();
  });

  test('keeps the session through an outage', async () => {
    await session.start();
    auth.refresh.mockRejectedValue(unreachable);
    await expect(session.renew()).rejects.toBe(unreachable);
    expect(session.current().status).toBe('signedIn');
  });

  test('does not bring back a member who left meanwhile', async () => {
    await session.start();
    let arrive: (body: typeof examples.session) => void = () => undefined;
    auth.refresh.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const renewal = session.renew();
    await session.signOut();
    arrive(examples.session);
    await expect(renewal).rejects.toThrow();
    expect(session.current()).toMatchObject({ status: 'signedOut', because: 'left' });
    expect(session.token()).toBeUndefined();
  });
});

describe('signing out', () => {
  beforeEach(() => session.start());

  test('forgets the token before the service answers', () => {
    auth.logout.mockReturnValue(new Promise(() => undefined));
    session.signOut();
    expect(session.token()).toBeUndefined();
    expect(session.current()).toMatchObject({ status: 'signedOut', because: 'left' });
    expect(auth.tellOthers).toHaveBeenCalledOnce();
  });

  test('says when the service did not confirm', async () => {
    auth.logout.mockRejectedValue(unreachable);
    await session.signOut();
    expect(session.current()).toMatchObject({ status: 'signedOut', because: 'unconfirmed' });
  });

  test('takes a session that is gone already for signed out', async () => {
    auth.logout.mockRejectedValue(refused);
    await session.signOut();
    expect(session.current()).toMatchObject({ because: 'left' });
  });

  test('in another tab ends this one', () => {
    auth.leaveElsewhere();
    expect(session.current().status).toBe('signedOut');
  });

  test('stops the renewals', async () => {
    await session.signOut();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(auth.refresh).toHaveBeenCalledTimes(1);
  });
});
