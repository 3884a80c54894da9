import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { chromiumVisits } from './chromium.ts';
import { rows } from './pages.ts';

const visit = chromiumVisits();
const { examples, password } = inject('site');

/** What every page of an organisation with sample data says. */
const mark = (page: Page) => page.locator('header').getByText('Sample data');

/** On the real server alone, in an organisation that no other test looks at. */
test.runIf(!examples)(
  'an administrator removes the sample data and loads it again',
  async () => {
    const { page } = await visit();
    await page.goto('/org/general');
    await page.getByLabel('Email').fill('admin@madrid-norte.example');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This organisation shows sample data').waitFor();
    const second = await page.context().newPage();
    await second.goto('/records');
    await mark(second).waitFor();

    await page.getByRole('button', { name: 'Remove sample data' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove sample data' }).click();
    await page.getByRole('button', { name: 'Load sample data' }).waitFor();
    expect(await page.getByText('This organisation shows sample data').count()).toBe(0);
    await mark(second).waitFor({ state: 'detached' });
    await second.reload();
    await second.getByRole('heading', { name: 'Records' }).waitFor();
    await second.locator('main table tbody tr').first().waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Load sample data' }).click();
    await page.getByText('This organisation shows sample data').waitFor();
    await mark(second).waitFor();
    await page.goto('/');
    // The briefs are made meanwhile; the page hears of yesterday's by itself.
    await expect
      .poll(async () => (await rows(page).allTextContents()).filter((text) => /\d/.test(text)).length, {
        timeout: 60_000,
      })
      .toBeGreaterThan(2);
  },
  120_000,
);
