import { readFileSync } from 'node:fs';

type Made = Record<string, unknown>;

/** What the server's tests wrote from its own answers, or where a page needs more of it, a longer one of the same shape. */
function example(name: string): Made {
  const own = new URL(`./examples/${name}.json`, import.meta.url);
  const served = new URL(`../../contract/examples/${name}.json`, import.meta.url);
  try {
    return JSON.parse(readFileSync(own, 'utf8')) as Made;
  } catch {
    return JSON.parse(readFileSync(served, 'utf8')) as Made;
  }
}

const byPath: [pattern: RegExp, answer: (found: RegExpExecArray, search: URLSearchParams) => Made][] = [
  [/^\/briefs\/[\d-]+\/items\/[^/]+\/receipt$/, () => example('receipt')],
  [
    /^\/briefs$/,
    (_, search) => (search.get('q') === 'nothing' ? { briefs: [], nextCursor: null } : example('briefs')),
  ],
  [/^\/dashboard$/, () => example('dashboard')],
  [/^\/metrics$/, () => example('metrics')],
  [
    /^\/metrics\/series$/,
    (_, search) => ({
      series: (search.get('metrics') ?? '').split(',').map((metric) => seriesOf(metric, search)),
    }),
  ],
  [/^\/metrics\/([^/]+)\/series$/, ([, metric = ''], search) => seriesOf(metric, search)],
  [/^\/preferences$/, () => example('preferences')],
  [/^\/members$/, () => ({ members: example('team')['members'] })],
  [/^\/invitations$/, () => ({ invitations: example('team')['invitations'] })],
  [/^\/organization$/, () => example('organization')],
  [/^\/runs$/, () => example('runs')],
  [/^\/runs\/[^/]+$/, () => example('run')],
  [/^\/imports(\/[^/]+)?$/, () => example('import-done')],
  [/^\/records\/[a-z-]+$/, () => example('records-calls')],
  [/^\/api-keys$/, () => ({ keys: [example('api-key-issued')['key']], next: null })],
  [/^\/webhooks$/, () => ({ webhooks: [example('webhook-issued')['webhook']], next: null })],
  [/^\/operations\/nights$/, () => example('nights')],
  [/^\/operations\/nights\/[\d-]+$/, () => example('night')],
  [/^\/operations\/model-usage$/, () => example('installation-usage')],
  [/^\/operations\/system$/, () => example('system')],
  [/^\/sources$/, () => example('sources')],
  [/^\/model-usage$/, () => example('model-usage')],
  [/^\/model-usage\/[\d-]+$/, () => ({ ...example('model-requests'), next: null })],
  [/^\/targets$/, () => ({ targets: [{ metric: 'calls_completed', per: 'week', goal: 120 }] })],
  [/^\/mutes$/, () => ({ mutes: [{ kind: 'calm', subject: 'lost_calls', since: '2026-11-11T08:00:00Z' }] })],
];

/** The answer of everything but sessions and the brief of a day; undefined where there is none. */
export function exampleAnswer(url: URL): Made | undefined {
  if (!url.pathname.startsWith('/api/v1/')) return undefined;
  const path = url.pathname.slice('/api/v1'.length);
  for (const [pattern, answer] of byPath) {
    const found = pattern.exec(path);
    if (found) return answer(found, url.searchParams);
  }
  return undefined;
}

type Point = { date: string; value: number | null; usual: { low: number; high: number } | null };
type Item = { receipt: { metric: string }; count: number | null };

/** The last point of a metric is the number of the brief's line about it, as on the server. */
function seriesOf(metric: string, search: URLSearchParams): Made {
  const series = example('series');
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const items = example('brief')['items'] as Item[];
  const count = items.find(({ receipt }) => receipt.metric === metric)?.count;
  const points = (series['points'] as Point[]).filter(({ date }) => date >= from && date <= to);
  const last = points.at(-1);
  const share = count !== null && count !== undefined && last?.value ? count / last.value : 1;
  const scaled = (value: number) => Math.round(value * share);
  return {
    ...series,
    metric,
    points: points.map(({ value, usual, ...rest }) => ({
      ...rest,
      value: value === null ? null : scaled(value),
      usual: usual && { low: scaled(usual.low), high: scaled(usual.high) },
    })),
  };
}
