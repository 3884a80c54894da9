import type { Page, Route } from 'playwright-core';
import { examples } from './contract.ts';
import { exampleAnswer } from './exampleAnswers.ts';

type Reply = (route: Route) => Promise<void>;

/** The answers of the API, played inside the browser: the same for the example server and for the real one. */
export const replies = {
  /** What the example server would say. */
  examples: ((route) => {
    const body = exampleAnswer(new URL(route.request().url()));
    if (body) return route.fulfill({ status: 200, json: body });
    return route.fulfill({ status: 404, contentType: 'application/problem+json', json: examples.noBrief });
  }) as Reply,
  json: (body: unknown, headers: Record<string, string> = {}): Reply => {
    return (route) => route.fulfill({ status: 200, json: body, headers });
  },
  problem: (body: { status: number }, headers: Record<string, string> = {}): Reply => {
    const contentType = 'application/problem+json';
    return (route) =>
      route.fulfill({ status: body.status, contentType, body: JSON.stringify(body), headers });
  },
  garbage: ((route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '<html>' })) as Reply,
  silence: (() => new Promise(() => undefined)) as Reply,
  cut: ((route) => route.abort('connectionreset')) as Reply,
};

/** A made-up API whose parts a test swaps while the page runs; `asked` counts the requests of each. */
export class PlayedApi {
  refresh: Reply = replies.json(examples.session);
  login: Reply = replies.json(examples.session);
  logout: Reply = (route) => route.fulfill({ status: 204 });
  me: Reply = replies.json(examples.me);
  brief: Reply = replies.json(examples.brief);
  /** Everything beside the brief; as a server without it, unless a test wants it. */
  other: Reply = replies.problem(examples.noBrief);
  readonly asked = { refresh: 0, login: 0, logout: 0, me: 0, brief: 0, other: 0 };

  static async on(page: Page): Promise<PlayedApi> {
    const api = new PlayedApi();
    await page.route('**/api/v1/**', (route) => {
      const part = partOf(route.request().url());
      api.asked[part] += 1;
      return api[part](route);
    });
    return api;
  }
}

function partOf(url: string): keyof PlayedApi['asked'] {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/auth/refresh')) return 'refresh';
  if (pathname.endsWith('/auth/login')) return 'login';
  if (pathname.endsWith('/auth/logout')) return 'logout';
  if (pathname.endsWith('/me')) return 'me';
  return /\/briefs\/[\d-]+$/.test(pathname) ? 'brief' : 'other';
}
