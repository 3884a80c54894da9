import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { Problem } from '@/shared/http/schemas';
import { agreed, examples, served } from '@/testing/examples';

export const paths = {
  login: '*/api/v1/auth/login',
  refresh: '*/api/v1/auth/refresh',
  logout: '*/api/v1/auth/logout',
  me: '*/api/v1/me',
  brief: '*/api/v1/briefs/:date',
  opinion: '*/api/v1/briefs/:date/items/:item/feedback',
  receipt: '*/api/v1/briefs/:date/items/:item/receipt',
  briefs: '*/api/v1/briefs',
  metrics: '*/api/v1/metrics',
  lines: '*/api/v1/metrics/series',
  series: '*/api/v1/metrics/:metric/series',
  dashboard: '*/api/v1/dashboard',
  events: '*/api/v1/events',
  preferences: '*/api/v1/preferences',
  password: '*/api/v1/me/password',
  secondFactor: '*/api/v1/me/second-factor',
};

export function problem(body: Problem, headers: Record<string, string> = {}): Response {
  return new HttpResponse(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** A signed-in member and one good brief; a test overrides what it is about. */
export const server = setupServer(
  http.post(paths.login, () => HttpResponse.json(examples.session)),
  http.post(paths.refresh, () => HttpResponse.json(examples.session)),
  http.post(paths.logout, () => new HttpResponse(null, { status: 204 })),
  http.get(paths.me, () => HttpResponse.json(examples.me)),
  http.get(paths.events, () => problem({ ...examples.noBrief, title: 'Not found' })),
  http.get(paths.dashboard, () => HttpResponse.json(agreed('dashboard'))),
  http.get(paths.metrics, () => HttpResponse.json(served('metrics'))),
  http.get(paths.lines, () => HttpResponse.json({ series: [agreed('series')] })),
  http.get(paths.series, () => HttpResponse.json(agreed('series'))),
  http.get(paths.briefs, () => HttpResponse.json(agreed('briefs'))),
  http.get(paths.preferences, () => HttpResponse.json(served('preferences'))),
  http.put(paths.preferences, async ({ request }) => HttpResponse.json(await request.json())),
  http.get(paths.secondFactor, () => HttpResponse.json({ on: false, recoveryCodes: 0 })),
  http.all(paths.opinion, () => new HttpResponse(null, { status: 204 })),
  http.get(paths.receipt, () => HttpResponse.json(examples.receipt)),
  http.get(paths.brief, ({ params }) => HttpResponse.json({ ...examples.brief, date: params['date'] })),
);
