import { describe, expect, test } from 'vitest';
import { expectAccessible, expectReadable, expectTargets } from './accessibility.ts';
import { chromiumVisits, phone, shots, wide } from './chromium.ts';
import { PlayedApi } from './faults.ts';
import { states } from './states.ts';

const visit = chromiumVisits();
const sizes = { wide, phone };

describe.each(['wide', 'phone'] as const)('%s', (size) => {
  test.each(Object.entries(states))('%s is accessible and fits, light and dark', async (name, state) => {
    const touch = size === 'phone';
    const { page } = await visit({ viewport: sizes[size], hasTouch: touch, isMobile: touch });
    await page.clock.install({ time: new Date('2026-11-18T07:12:00Z') });
    const api = await PlayedApi.on(page);
    state.prepare(api);
    await page.goto(state.path ?? '/');
    await state.reach(page, api);
    await expectTargets(page, touch ? 44 : 24);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}/${name}-${colorScheme}-${size}.png`, fullPage: true });
      await (colorScheme === 'light' ? expectAccessible(page) : expectReadable(page));
      const scheme = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(scheme).toBe(colorScheme === 'light' ? 'rgb(245, 246, 245)' : 'rgb(20, 23, 26)');
    }
  });
});
