import { execFileSync } from 'node:child_process';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoOverflow } from './accessibility.ts';
import { chromiumVisits, phone, wide } from './chromium.ts';
import { finger, type Hand, keys, mouse } from './hands.ts';
import { loginHeading, rows } from './pages.ts';

const visit = chromiumVisits();
const { examples, nextDay, email, password } = inject('site');

const ways = {
  'by mouse': { viewport: wide, touch: false, handOf: mouse },
  'by keyboard alone': { viewport: wide, touch: false, handOf: keys },
  'on a phone': { viewport: phone, touch: true, handOf: finger },
};

/** The main tasks, on the real server alone: the example server answers everything the same. */
describe.runIf(!examples).each(Object.entries(ways))('%s', (way, { viewport, touch, handOf }) => {
  /** The session goes from task to task, as on a morning. */
  let session: BrowserContextOptions = {};

  async function open(): Promise<{ page: Page; hand: Hand }> {
    const { page, context } = await visit({ viewport, hasTouch: touch, isMobile: touch, ...session });
    const hand = handOf(page);
    await page.goto('/');
    await rows(page).nth(4).or(loginHeading(page)).waitFor();
    if (await loginHeading(page).isVisible()) await signInBy(hand, page);
    await rows(page).nth(4).waitFor();
    session = { storageState: await context.storageState() };
    return { page, hand };
  }

  async function signInBy(hand: Hand, page: Page): Promise<void> {
    await hand.write(page.getByLabel('Email'), email);
    await hand.write(page.getByLabel('Password'), password);
    await hand.press(page.getByRole('button', { name: 'Sign in' }));
  }

  const openFilters = async (page: Page, hand: Hand) => {
    if (touch) await hand.press(page.getByRole('button', { name: 'Filters' }));
  };
  const table = (page: Page) => page.locator('main table tbody tr');

  test("read today's brief", async () => {
    const { page } = await open();
    const lines = rows(page);
    expect(await lines.count()).toBe(5);
    for (let line = 0; line < 5; line++) {
      if (way === 'by keyboard alone') await page.keyboard.press('j');
      else await lines.nth(line).scrollIntoViewIfNeeded();
      const text = await lines.nth(line).getByRole('heading').textContent();
      expect(text?.trim(), `line ${line + 1}`).not.toBe('');
      await expect.poll(() => isSeen(page, line)).toBe(true);
    }
    await page.locator('aside dl').waitFor();
    await expectNoOverflow(page);
  });

  test('open the evidence of a line down to a row', async () => {
    const { page, hand } = await open();
    const counts = await rows(page).evaluateAll((all) =>
      all.map((one) => Number(one.querySelector('[class*=count]')?.textContent ?? '0')),
    );
    const line = rows(page).nth(counts.findIndex((count) => count > 0));
    const count = counts.find((one) => one > 0) ?? 0;
    await hand.press(line.getByRole('link', { name: 'Evidence' }));
    const dialog = page.getByRole('dialog');
    await dialog.locator('tbody tr').first().waitFor();
    expect(await dialog.locator('tbody tr').count()).toBe(Math.min(count, 50));
    await dialog.locator('tbody tr').first().scrollIntoViewIfNeeded();
    await hand.press(dialog.getByRole('button', { name: 'Close' }));
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toContain('Evidence');
  });

  test('find "brakes" in November', async () => {
    const { page, hand } = await open();
    const year = Number((await page.getByLabel('Choose a day').inputValue()).slice(0, 4));
    const month = Number((await page.getByLabel('Choose a day').inputValue()).slice(5, 7));
    const november = `${month >= 11 ? year : year - 1}-11`;
    await hand.press(page.getByRole('link', { name: 'Records', exact: true }));
    await hand.press(page.getByRole('link', { name: 'Service records' }));
    await openFilters(page, hand);
    await hand.writeDay(page.getByLabel('From'), `${november}-01`);
    await hand.writeDay(page.getByLabel('Until'), `${november}-30`);
    await hand.write(page.getByLabel('Service', { exact: true }), 'brakes');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toContain('service_type=brakes');
    await expect.poll(async () => (await table(page).allTextContents()).length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await table(page).allTextContents()).filter((text) => !text.includes('brakes')))
      .toEqual([]);
    await expectNoOverflow(page);
  });

  test('mute a kind and see it gone from the next brief', async () => {
    const { page, hand } = await open();
    const muted = rows(page).filter({ has: page.getByRole('button', { name: 'Mute this kind' }) });
    const title = (await muted.first().getByRole('heading').textContent()) ?? '';
    await hand.press(muted.first().getByRole('button', { name: 'Mute this kind' }));
    await page.getByText('Muted for the whole organisation').waitFor();
    // The product refuses settings it does not know, and these are the test's own.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('DAYBRIEF')),
    );
    execFileSync(nextDay, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const titles = async () => {
      await page.reload();
      await rows(page).nth(4).waitFor();
      return rows(page).getByRole('heading').allTextContents();
    };
    await expect.poll(titles).not.toContain(title);
    expect(await titles()).toHaveLength(5);
  });

  test('import a CSV and see its rows', async () => {
    const { page, hand } = await open();
    const day = await page.getByLabel('Choose a day').inputValue();
    const run = Date.now();
    const customer = `Imported ${way} ${run}`;
    const text = [
      'external_id,status,direction,created_at,customer_name',
      ...[1, 2, 3].map((number) => `${run}-${number},Completed,Inbound,${day}T23:5${number}:00,${customer}`),
      `${run}-4,no such status,Inbound,${day}T12:00:00,${customer}`,
    ].join('\n');
    await hand.press(page.getByRole('link', { name: 'Records', exact: true }));
    await hand.press(page.getByRole('link', { name: 'Import' }));
    await hand.choose(page.getByLabel('What is in the file'), 'Calls');
    const file = { name: 'calls.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await hand.pickFile(page.getByLabel('File', { exact: true }), file);
    await hand.press(page.getByRole('button', { name: 'Import the file' }));
    await page.getByText('calls.csv is read.').waitFor();
    expect(await page.locator('dd').allTextContents()).toEqual(['4', '3', '0', '0', '1']);
    await hand.press(page.getByRole('link', { name: 'See the records' }));
    await expect.poll(() => table(page).filter({ hasText: customer }).count()).toBe(3);
  });
});

/** Whether a line lies wholly in the window, below nothing that stays there. */
function isSeen(page: Page, line: number): Promise<boolean> {
  return rows(page)
    .nth(line)
    .getByRole('heading')
    .evaluate((heading) => {
      const { left, top, width, height } = heading.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return heading.contains(there);
    });
}
