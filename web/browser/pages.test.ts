import { describe, expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, expectReadable, expectTargets } from './accessibility.ts';
import { chromiumVisits, phone, shots, wide } from './chromium.ts';
import { examples } from './contract.ts';
import { PlayedApi, replies } from './faults.ts';

type Member = typeof examples.session.member;

const visit = chromiumVisits();
const { date, items } = examples.brief;

/** Of an organisation that never had data, which shows its administrator where to begin. */
const unconnected = {
  ...examples.brief,
  health: examples.brief.health.map((source) => ({ ...source, state: 'never' as const, newest: null })),
};

/** Every page by its address, and a place that is there when it is ready. */
type Shown = {
  path: string;
  /** Pressed first. */
  press?: string;
  ready: string;
  brief?: typeof examples.brief;
  member?: Partial<Member>;
};
const operator = { role: 'viewer', operator: true } as const;
const pages: Record<string, Shown> = {
  first: { path: '/', ready: 'main ol li h3 ~ div button', brief: unconnected },
  today: { path: '/', ready: 'main aside dl' },
  evidence: { path: `/days/${date}/items/${items[2]?.id}`, ready: 'dialog table' },
  history: { path: '/history', ready: 'main ol li h2' },
  trends: { path: '/trends', ready: '[role="application"] svg' },
  records: { path: '/records', ready: 'main table' },
  import: { path: '/records/import', ready: 'input[type="file"]' },
  preferences: { path: '/me', ready: 'main fieldset' },
  general: { path: '/org/general', ready: 'main fieldset' },
  members: { path: '/org/members', ready: 'main section li' },
  keys: { path: '/org/keys', ready: 'main section li' },
  webhooks: { path: '/org/webhooks', ready: 'main section li' },
  sources: { path: '/org/sources', ready: 'main section li' },
  goals: { path: '/org/goals', ready: 'main section li' },
  muted: { path: '/org/muted', ready: 'main section li' },
  usage: { path: '/org/usage', ready: 'main table' },
  protection: { path: '/org/protection', ready: 'main section form' },
  operations: { path: '/ops', ready: 'main section li' },
  nights: { path: '/ops', ready: 'main dl', member: operator },
  night: {
    path: '/ops',
    press: 'main li button[aria-expanded="false"]',
    ready: 'main li li button',
    member: operator,
  },
  invitation: { path: '/invitation#org.secret', ready: 'input[type="password"]' },
  absent: { path: '/history/nowhere', ready: '#content [role="status"] a' },
  states: { path: '/dev/states', ready: '[data-testid="skeleton"]' },
};

const tight = [
  'first',
  'today',
  'evidence',
  'history',
  'import',
  'webhooks',
  'general',
  'goals',
  'members',
  'sources',
  'protection',
  'operations',
  'nights',
  'night',
  'usage',
];

const admin = { ...examples.session, member: { ...examples.session.member, role: 'admin' as const } };

describe.each([
  ['en', wide],
  ['ar', phone],
  ['de', phone],
] as const)('%s', (locale, viewport) => {
  // German is the longest: it is looked at where words have the least room.
  const seen = Object.entries(pages).filter(([name]) => locale !== 'de' || tight.includes(name));
  test.each(seen)(
    '%s is accessible and fits, light and dark',
    async (name, { path, press, ready, brief, member }) => {
      const touch = viewport === phone;
      const { page } = await visit({ locale, viewport, hasTouch: touch, isMobile: touch });
      const api = await PlayedApi.on(page);
      api.refresh = replies.json({ ...admin, member: { ...admin.member, ...member } });
      api.other = replies.examples;
      if (brief) api.brief = replies.json(brief);
      await page.goto(path);
      if (press) await page.locator(press).first().click();
      await page.locator(ready).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
      await expectTargets(page, touch ? 44 : 24);
      await page.screenshot({ path: `${shots}/page-${name}-light-${locale}.png`, fullPage: true });
      if (locale === 'de') return expectNoOverflow(page);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: `${shots}/page-${name}-dark-${locale}.png`, fullPage: true });
      await expectReadable(page);
    },
  );
});
