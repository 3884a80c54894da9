import { expect, inject, test } from 'vitest';
import { chromiumVisits } from './chromium.ts';
import { fillLogin, heading, loginHeading, rows, signIn, signOut } from './pages.ts';

const visit = chromiumVisits();

test('shows exactly five items after a login', async () => {
  const { page } = await visit();
  await signIn(page);
  await rows(page).nth(4).waitFor();
  expect(await rows(page).count()).toBe(5);
});

test('refuses a wrong password and keeps the email', async () => {
  const { page } = await visit();
  await page.goto('/');
  await fillLogin(page, 'not the password at all');
  await page.getByText('Email or password is not right').waitFor();
  expect(await page.getByLabel('Email').inputValue()).toBe(inject('site').email);
  expect(await page.getByLabel('Password').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(new URL(page.url()).search).toBe('');
});

test('finds the way back from a wrong link', async () => {
  const { page } = await visit();
  const answer = await page.goto('/settings/nowhere');
  if (!inject('site').examples) expect(answer?.status()).toBe(404);
  await fillLogin(page);
  await page.getByRole('link', { name: 'Go to today' }).click();
  await rows(page).nth(4).waitFor();
});

test('stays signed in over a reload', async () => {
  const { page } = await visit();
  await signIn(page);
  await page.reload();
  await rows(page).nth(4).waitFor();
});

test('keeps two tabs signed in that renew at the same time', async () => {
  const { page, context } = await visit();
  await signIn(page);
  const second = await context.newPage();
  await Promise.all([page.reload(), second.goto('/')]);
  await Promise.all([rows(page).nth(4).waitFor(), rows(second).nth(4).waitFor()]);
});

test('leaves nothing after a sign-out, in any tab', async () => {
  const { page, context } = await visit();
  await signIn(page);
  await rows(page).nth(4).waitFor();
  const second = await context.newPage();
  await second.goto('/');
  await rows(second).nth(4).waitFor();
  await signOut(page);
  await Promise.all([loginHeading(page).waitFor(), loginHeading(second).waitFor()]);
  expect(await page.locator('body').textContent()).not.toContain('Ready for Call');
  expect(await second.locator('body').textContent()).not.toContain('Ready for Call');
  await expect.poll(() => context.cookies()).toEqual([]);
  const kept = async () => ({
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
  });
  expect(await page.evaluate(kept)).toEqual({ storage: 0, databases: 0, caches: 0, cookie: '' });
  await page.reload();
  await loginHeading(page).waitFor();
});

test('changes the day, keeps it in the address and follows the back button', async () => {
  const { page } = await visit();
  await signIn(page);
  const field = page.getByLabel('Choose a day');
  const first = await field.inputValue();
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect.poll(() => new URL(page.url()).pathname).not.toBe('/');
  // The address changes a moment before the page has drawn the day.
  await expect.poll(() => field.inputValue()).not.toBe(first);
  const before = await field.inputValue();
  expect(before < first).toBe(true);
  expect(new URL(page.url()).pathname).toBe(`/days/${before}`);
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe(before);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe(first);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('does not go past yesterday', async () => {
  const { page } = await visit();
  await signIn(page);
  const next = page.getByRole('button', { name: 'Next day' });
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  const day = await page.getByLabel('Choose a day').inputValue();
  await next.click({ force: true });
  expect(await page.getByLabel('Choose a day').inputValue()).toBe(day);
});

test('is usable by keyboard alone: login, day change, evidence, sign-out', async () => {
  const { page } = await visit();
  await page.goto('/');
  await loginHeading(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(inject('site').email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(inject('site').password);
  await page.keyboard.press('Enter');
  await heading(page).waitFor();
  await rows(page).nth(4).waitFor();
  const field = page.getByLabel('Choose a day');
  const first = await field.inputValue();
  await tabTo('Previous day');
  await page.keyboard.press('Enter');
  await expect.poll(() => field.inputValue()).not.toBe(first);
  await tabTo('Next day');
  await page.keyboard.press('Space');
  await expect.poll(() => field.inputValue()).toBe(first);
  await rows(page).nth(4).waitFor();
  await tabTo('Evidence');
  await page.keyboard.press('Enter');
  await page.getByText('What is counted').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('What is counted').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Evidence');

  await tabTo('Account of', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo('Sign out');
  await page.keyboard.press('Enter');
  await loginHeading(page).waitFor();

  /** Walks by Tab, and finds a visible outline on every stop. */
  async function tabTo(name: string, key = 'Tab'): Promise<void> {
    const stops = 40;
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press(key);
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return {
          label,
          outlined: outlineStyle !== 'none' && outlineWidth !== '0px',
          body: element === document.body,
        };
      });
      if (!focused.body) expect(focused.outlined, `outline on "${focused.label}"`).toBe(true);
      if (focused.label.startsWith(name)) return;
    }
    throw new Error(`no "${name}" in ${stops} stops`);
  }
});
