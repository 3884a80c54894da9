import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chromiumVisits, phone, shots } from './chromium.ts';
import { examples } from './contract.ts';
import { PlayedApi, replies } from './faults.ts';
import { heading, loginHeading, rows } from './pages.ts';
import { retryUntil } from './states.ts';

const visit = chromiumVisits();
const tries = 4;
const error = (page: Page) => page.getByText("Couldn't load the brief of Tue 17 Nov");
const retry = (page: Page) =>
  page.getByRole('region', { name: 'Recent Activity' }).getByRole('button', { name: 'Retry' });
const stale = (page: Page) => page.getByText("Couldn't refresh at");

async function open(prepare: (api: PlayedApi) => void = () => undefined) {
  const { page, context } = await visit();
  await page.clock.install({ time: new Date('2026-11-18T07:12:00Z') });
  const api = await PlayedApi.on(page);
  prepare(api);
  await page.goto('/');
  await heading(page).waitFor();
  return { page, context, api };
}

async function openReady() {
  const opened = await open();
  await rows(opened.page).nth(4).waitFor();
  return opened;
}

/** The panel holds something to read at any time. */
async function expectNotBlank(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Recent Activity' });
  const words = async () => (await panel.textContent())?.replace('Recent Activity', '').trim().length ?? 0;
  expect(await words()).toBeGreaterThan(0);
}

describe.each([
  ['a 500', replies.problem(examples.internal)],
  ['a 503', replies.problem({ ...examples.internal, status: 503 })],
  ['a cut connection', replies.cut],
])('%s', (name, reply) => {
  test('on the first load ends in the error state after three retries, and Retry helps', async () => {
    const { page, api } = await open((played) => {
      played.brief = reply;
    });
    await retryUntil(page, api, tries);
    await error(page).waitFor();
    await expectNotBlank(page);
    await page.clock.runFor(60_000);
    expect(api.asked.brief).toBe(tries);
    api.brief = replies.json(examples.brief);
    await retry(page).click();
    await rows(page).nth(4).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('recent-activity');
    await page.screenshot({ path: `${shots}/recovered-${name.replaceAll(' ', '-')}.png` });
  });

  test('on a refresh keeps the brief and calls it stale', async () => {
    const { page, api } = await openReady();
    api.brief = reply;
    const before = api.asked.brief;
    await page.clock.runFor(10 * 60_000);
    await retryUntil(page, api, before + tries);
    await stale(page).waitFor();
    await page.getByText('Showing data through Tue 17 Nov, 23:52.').waitFor();
    expect(await rows(page).count()).toBe(5);
    expect(api.asked.brief - before).toBe(tries);
    api.brief = replies.json(examples.brief);
    await retry(page).click();
    await stale(page).waitFor({ state: 'detached' });
  });
});

test('an answer that never comes ends in the error state, each try after ten seconds', async () => {
  const { page, api } = await open((played) => {
    played.brief = replies.silence;
  });
  for (let step = 0; step < tries * 20 && !(await error(page).isVisible()); step++) {
    await page.clock.runFor(1000);
    await expectNotBlankAfterDelay();
  }
  await error(page).waitFor();
  await page.getByText('took longer than 10 seconds').waitFor();
  expect(api.asked.brief).toBe(tries);

  async function expectNotBlankAfterDelay() {
    if (!(await error(page).isVisible())) await page.getByTestId('skeleton').waitFor();
  }
});

test.each([
  ['no JSON', replies.garbage],
  ['the wrong shape', replies.json({ ...examples.brief, items: examples.brief.items.slice(0, 4) })],
  ['another day', replies.json(examples.briefWithGaps)],
])('a body with %s is an error at once, and is not asked for again', async (_, reply) => {
  const { page, api } = await open((played) => {
    played.brief = reply;
  });
  await error(page).waitFor();
  await page.clock.runFor(60_000);
  expect(api.asked.brief).toBe(1);
  expect(await rows(page).count()).toBe(0);
});

test('a 401 in the middle of use is renewed once, unseen', async () => {
  const { page, api } = await openReady();
  let refused = 0;
  api.brief = (route) => {
    refused += 1;
    return refused === 1
      ? replies.problem(examples.noSession)(route)
      : replies.json({ ...examples.brief, date: '2026-11-16' })(route);
  };
  const before = api.asked.refresh;
  await page.getByRole('button', { name: 'Previous day' }).click();
  await page.getByText('Mon 16 Nov, Europe/Berlin').waitFor();
  await rows(page).nth(4).waitFor();
  expect(api.asked.refresh - before).toBe(1);
});

test('two tabs renew one after the other, because the cookie rotates', async () => {
  const { context } = await visit();
  const [first, second] = [await context.newPage(), await context.newPage()];
  let inFlight = 0;
  let most = 0;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const page of [first, second]) {
    const api = await PlayedApi.on(page);
    api.refresh = async (route) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await released;
      inFlight -= 1;
      await replies.json(examples.session)(route);
    };
  }
  await Promise.all([first.goto('/'), second.goto('/')]);
  await Promise.all([first.getByText('Opening').waitFor(), second.getByText('Opening').waitFor()]);
  release();
  await Promise.all([rows(first).nth(4).waitFor(), rows(second).nth(4).waitFor()]);
  expect(most).toBe(1);
});

test('a session that ended leads to the login, says so and hides what was shown', async () => {
  const { page, api } = await openReady();
  api.refresh = replies.problem(examples.noSession);
  api.brief = replies.problem(examples.noSession);
  await page.getByRole('button', { name: 'Previous day' }).click();
  await loginHeading(page).waitFor();
  await page.getByText('Your session ended at').waitFor();
  expect(await page.getByText('Ready for Call').count()).toBe(0);
  api.brief = replies.json({ ...examples.brief, date: '2026-11-16' });
  await page.getByLabel('Email').fill('dana@harbour-auto.example');
  await page.getByLabel('Password').fill('any password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Mon 16 Nov, Europe/Berlin').waitFor();
});

test('offline keeps the brief, says so, and refreshes by itself afterwards', async () => {
  const { page, context, api } = await openReady();
  await context.setOffline(true);
  await page.clock.runFor(10 * 60_000);
  await page.getByText('You are offline.').waitFor();
  expect(await rows(page).count()).toBe(5);
  await page.screenshot({ path: `${shots}/offline-with-brief.png` });
  await page.getByRole('button', { name: 'Previous day' }).click();
  await page.getByText('You are offline, and the brief of Mon 16 Nov is not loaded yet').waitFor();
  await page.screenshot({ path: `${shots}/offline-without-brief.png` });
  api.brief = replies.json({ ...examples.brief, date: '2026-11-16' });
  await context.setOffline(false);
  await rows(page).nth(4).waitFor();
});

test('the refetch keeps to ten minutes, and focus asks only after five', async () => {
  const { page, api } = await openReady();
  const focus = () =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.clock.runFor(4 * 60_000);
  await focus();
  await page.clock.runFor(1000);
  expect(api.asked.brief).toBe(1);
  await page.clock.runFor(2 * 60_000);
  const [first, ...others] = examples.brief.items;
  api.brief = replies.json({ ...examples.brief, items: [{ ...first, title: 'Asked again' }, ...others] });
  await focus();
  // The ten minutes begin when the answer has come.
  await page.getByText('Asked again').waitFor();
  expect(api.asked.brief).toBe(2);
  await page.clock.runFor(9 * 60_000);
  expect(api.asked.brief).toBe(2);
  for (let second = 0; second < 90 && api.asked.brief === 2; second++) await page.clock.runFor(1000);
  expect(api.asked.brief).toBe(3);
});

test('too many tries to sign in count down and then allow one more', async () => {
  const { page } = await visit({ viewport: phone });
  await page.clock.install({ time: new Date('2026-11-18T07:12:00Z') });
  const api = await PlayedApi.on(page);
  api.refresh = replies.problem(examples.noSession);
  api.login = replies.problem(examples.tooManyTries, { 'Retry-After': '30' });
  await page.goto('/');
  await page.getByLabel('Email').fill('dana@harbour-auto.example');
  await page.getByLabel('Password').fill('any password');
  await page.getByLabel('Password').press('Enter');
  await page.getByText('in 30 seconds').first().waitFor();
  await page.clock.runFor(20_000);
  await page.getByText('in 10 seconds').first().waitFor();
  await page.screenshot({ path: `${shots}/login-too-many.png` });
  await page.clock.runFor(11_000);
  await page.getByText('You can try again now.').waitFor();
  api.login = replies.json(examples.session);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await heading(page).waitFor();
});
