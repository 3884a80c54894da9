import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumVisits, phone, shots, wide } from './chromium.ts';
import { examples } from './contract.ts';
import { PlayedApi, replies } from './faults.ts';
import { heading, rows } from './pages.ts';

const visit = chromiumVisits();

/** The sum of all layout shifts so far; hard limit of the design. */
const mostShift = 0.02;
const shiftSoFar = (page: Page) =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as unknown as { value: number }[];
    return shifts.reduce((sum, shift) => sum + shift.value, 0);
  });

test.each([
  ['wide', wide],
  ['phone', phone],
])('%s: rows arrive where the skeleton stood', async (_, viewport) => {
  const { page } = await visit({ viewport });
  const api = await PlayedApi.on(page);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  api.brief = async (route) => {
    await released;
    await replies.json(examples.brief)(route);
  };
  await page.goto('/');
  const skeleton = page.getByTestId('skeleton');
  await skeleton.waitFor();
  expect(await skeleton.locator('li').count()).toBe(5);
  const before = await skeleton.boundingBox();
  release();
  await rows(page).nth(4).waitFor();
  const after = await page.getByRole('region', { name: 'Recent Activity' }).locator('ol').boundingBox();
  expect(after?.y).toBe(before?.y);
  expect((after?.height ?? 0) / (before?.height ?? 1)).toBeGreaterThan(0.85);
  expect((after?.height ?? 0) / (before?.height ?? 1)).toBeLessThan(1.15);
  expect(await shiftSoFar(page)).toBeLessThanOrEqual(mostShift);
});

test('a fast answer shows no skeleton', async () => {
  const { page } = await visit();
  await page.clock.install({ time: new Date('2026-11-18T07:12:00Z') });
  await page.clock.pauseAt(new Date('2026-11-18T07:13:00Z'));
  const api = await PlayedApi.on(page);
  api.brief = replies.silence;
  await page.goto('/');
  await heading(page).waitFor();
  await page.clock.runFor(190);
  expect(await page.getByTestId('skeleton').isVisible()).toBe(false);
  await page.clock.runFor(20);
  await page.getByTestId('skeleton').waitFor();
});

test('reduced motion stands still', async () => {
  const { page } = await visit({ reducedMotion: 'reduce' });
  const api = await PlayedApi.on(page);
  api.brief = replies.silence;
  await page.goto('/');
  await page.getByTestId('skeleton').waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('moves otherwise, so that the test above means something', async () => {
  const { page } = await visit({ reducedMotion: 'no-preference' });
  const api = await PlayedApi.on(page);
  api.brief = replies.silence;
  await page.goto('/');
  await page.getByTestId('skeleton').waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
});

test('forced colours keep borders, marks and bars', async () => {
  const { page } = await visit({ forcedColors: 'active' });
  const api = await PlayedApi.on(page);
  api.other = replies.examples;
  await page.goto(`/days/${examples.brief.date}/items/${examples.brief.items[2]?.id}`);
  await page.getByText('How sure it is not chance').waitFor();
  const fills = await page.evaluate(() => {
    const [rail, fill] = [...document.querySelectorAll('dialog svg rect')];
    return [rail, fill].map((bar) => bar && getComputedStyle(bar).fill);
  });
  expect(fills[0]).not.toBe(fills[1]);
  await page.screenshot({ path: `${shots}/forced-colors.png` });
});

test('text twice as large still fits a small window', async () => {
  const { page } = await visit({ viewport: { width: 2 * phone.width, height: 900 } });
  const api = await PlayedApi.on(page);
  api.other = replies.examples;
  await page.goto('/');
  await rows(page).nth(4).waitFor();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBe(0);
  await page.screenshot({ path: `${shots}/large-text.png`, fullPage: true });
});

test('a day prints on one page', async () => {
  const { page } = await visit();
  const api = await PlayedApi.on(page);
  api.other = replies.examples;
  await page.goto('/');
  await rows(page).nth(4).waitFor();
  const pdf = (await page.pdf({ format: 'A4', path: `${shots}/day.pdf` })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test.each(['en', 'de', 'es', 'ar', 'hi'])(
  '%s: the choice of revisions shows whole on a phone',
  async (locale) => {
    const { page } = await visit({ locale, viewport: phone });
    const api = await PlayedApi.on(page);
    const [newest] = examples.brief.revisions;
    const revisions = [
      { ...newest, revision: 12, publishedAt: '2026-12-22T22:48:00Z' },
      { ...newest, revision: 11, publishedAt: '2026-12-22T22:38:00Z' },
    ];
    api.brief = replies.json({ ...examples.brief, revision: 12, revisions });
    await page.goto('/');
    await page.locator('li[data-tone]').nth(4).waitFor();
    const [shown, wanted] = await page.locator('main section select').evaluate((select) => {
      const width = select.getBoundingClientRect().width;
      (select as HTMLElement).style.maxInlineSize = 'none';
      (select as HTMLElement).style.flex = 'none';
      return [width, select.getBoundingClientRect().width];
    });
    expect(shown).toBeGreaterThanOrEqual(wanted ?? Number.POSITIVE_INFINITY);
  },
);

test('the widest content fits a phone', async () => {
  const { page } = await visit({ viewport: phone });
  const api = await PlayedApi.on(page);
  const long = 'Reparaturauftragsbestätigungsschreiben'.repeat(7);
  const items = examples.brief.items.map((item) => ({
    ...item,
    title: long.slice(0, 60),
    description: long.slice(0, 240),
    count: 1_234_567,
  }));
  api.brief = replies.json({ ...examples.brief, items });
  const organization = { ...examples.session.organization, name: long.slice(0, 80) };
  api.refresh = replies.json({ ...examples.session, organization });
  await page.goto('/');
  await rows(page).nth(4).waitFor();
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBe(0);
  await page.screenshot({ path: `${shots}/widest-phone.png`, fullPage: true });
});
