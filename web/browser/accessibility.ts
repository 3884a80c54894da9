import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** No violation of any axe rule, and nothing wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  await expectNoViolation(page, {});
  await expectNoOverflow(page);
}

/** The same page in another theme: only what depends on colours can have changed since. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNoViolation(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

async function expectNoViolation(page: Page, options: RunOptions): Promise<void> {
  const violations = await page.evaluate(async (given) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const found = (await inPage.run({ iframes: false, ...given })).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, options);
  expect(violations).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBe(0);
}

/** Every control is at least this many CSS pixels high and wide. */
export async function expectTargets(page: Page, least: number): Promise<void> {
  const small = await page.evaluate((pixels) => {
    const controls = [
      ...document.querySelectorAll('button:not([data-inline]), input, select, summary, a[href]'),
    ];
    return controls
      .filter((control) => {
        // A box to tick is as large as the line that names it.
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        // The seven days of a week share the width of a phone.
        const across = control.hasAttribute('data-dense') ? 24 : pixels;
        return width > 0 && (width < across - 0.5 || height < pixels - 0.5);
      })
      .map((control) => control.outerHTML);
  }, least);
  expect(small).toEqual([]);
}
