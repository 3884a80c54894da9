import { ApiError, isSignedOut } from '@/shared/http/apiError';
import type { AuthApi } from '@/shared/http/authApi';
import type { Member, Organization, SessionBody } from '@/shared/http/schemas';

export type SignedOutBecause = 'none' | 'ended' | 'left' | 'unconfirmed';

export type SessionState =
  | { status: 'starting' }
  | { status: 'unreachable'; at: number }
  | { status: 'signedOut'; because: SignedOutBecause; at: number }
  | { status: 'signedIn'; member: Member; organization: Organization };

/** Renewed this long before the access token expires, so that a slow clock or request does not meet a 401. */
const renewAheadSeconds = 60;

/** Who is signed in. The access token lives here, in memory, and nowhere else. */
export class Session {
  #auth: AuthApi;
  #state: SessionState = { status: 'starting' };
  #token: string | undefined;
  #renewal: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<() => void>();

  constructor(auth: AuthApi) {
    this.#auth = auth;
    auth.onLeftElsewhere(() => this.#end('left'));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): SessionState => this.#state;

  token(): string | undefined {
    return this.#token;
  }

  /** Takes up the session of the refresh cookie, when there is one. */
  async start(): Promise<void> {
    if (this.#state.status !== 'starting') this.#become({ status: 'starting' });
    await this.renew().catch((error: unknown) => {
      if (!isSignedOut(error)) this.#become({ status: 'unreachable', at: Date.now() });
    });
  }

  async signIn(email: string, password: string, code?: string): Promise<void> {
    this.#accept(await this.#auth.login(email, password, code));
  }

  /** One renewal at a time: all who ask meanwhile share it. */
  renew(): Promise<void> {
    this.#renewal ??= this.#renewOnce().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  /** Forgets everything at once; tells when the service did not confirm that the session is over. */
  async signOut(): Promise<void> {
    const token = this.#token;
    this.#end('left');
    this.#auth.tellOthers();
    try {
      await this.#auth.logout(token);
    } catch (error) {
      if (!isSignedOut(error)) this.#end('unconfirmed');
    }
  }

  async #renewOnce(): Promise<void> {
    const before = this.#state;
    try {
      const body = await this.#auth.refresh();
      // A sign-out that happened while the answer was on its way wins.
      if (this.#state.status === 'signedOut' && before.status !== 'signedOut')
        throw new ApiError('status', { status: 401 });
      this.#accept(body);
    } catch (error) {
      if (isSignedOut(error) && this.#state.status !== 'signedOut')
        this.#end(before.status === 'signedIn' ? 'ended' : 'none');
      throw error;
    }
  }

  #accept(body: SessionBody): void {
    this.#token = body.accessToken;
    clearTimeout(this.#timer);
    const seconds = Math.max(body.expiresInSeconds - renewAheadSeconds, body.expiresInSeconds / 2);
    // When this renewal fails, the next request meets a 401 and renews again.
    this.#timer = setTimeout(() => this.renew().catch(() => undefined), seconds * 1000);
    this.#become({ status: 'signedIn', member: body.member, organization: body.organization });
  }

  #end(because: SignedOutBecause): void {
    this.#token = undefined;
    clearTimeout(this.#timer);
    this.#become({ status: 'signedOut', because, at: Date.now() });
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
