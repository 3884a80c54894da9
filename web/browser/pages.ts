import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export const heading = (page: Page) => page.getByRole('heading', { name: 'Recent Activity' });
export const rows = (page: Page) =>
  page.getByRole('region', { name: 'Recent Activity' }).locator('li[data-tone]');
/** The menu of the account, by the keyboard's or the pointer's way in. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}

export const loginHeading = (page: Page) => page.getByRole('heading', { name: 'Sign in to Daybrief' });

export async function fillLogin(page: Page, password = inject('site').password): Promise<void> {
  await page.getByLabel('Email').fill(inject('site').email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signIn(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await fillLogin(page);
  await heading(page).waitFor();
}
