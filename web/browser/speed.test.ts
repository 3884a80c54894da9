import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumVisits, phone, wide } from './chromium.ts';
import { rows, signIn } from './pages.ts';

const visit = chromiumVisits();

/** The design's limits. The time is printed and not asserted: it is the machine's as much as the page's. */
const limits = { shift: 0.02, script: 130_000, style: 15_000, requests: 20 };

type Seen = { largest: number; shift: number; resources: { name: string; type: string; bytes: number }[] };

describe.runIf(!inject('site').examples).each([
  ['wide', wide],
  ['phone', phone],
])('%s', (name, viewport) => {
  test('Today is light and stands still', async () => {
    const { page } = await visit({ viewport });
    await signIn(page);
    await page.reload();
    await rows(page).nth(4).waitFor();
    await page.locator('aside dl').waitFor();
    await page.waitForLoadState('load');
    const { largest, shift, resources } = await seenBy(page);
    console.log(`Today, ${name}: LCP ${Math.round(largest)} ms, CLS ${shift.toFixed(4)}`);
    const bytes = (pattern: RegExp) =>
      resources.filter((one) => pattern.test(one.name)).reduce((sum, one) => sum + one.bytes, 0);
    expect(largest).toBeGreaterThan(0);
    expect(shift).toBeLessThanOrEqual(limits.shift);
    expect(bytes(/\.js$/)).toBeGreaterThan(0);
    expect(bytes(/\.js$/)).toBeLessThanOrEqual(limits.script);
    expect(bytes(/\.css$/)).toBeLessThanOrEqual(limits.style);
    expect(bytes(/\.(woff2?|ttf|otf)$/)).toBe(0);
    expect(new Set(resources.map((one) => new URL(one.name).origin)).size).toBe(1);
    expect(resources.length).toBeLessThanOrEqual(limits.requests);
  });
});

function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const entriesOf = (type: string) => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type, buffered: true });
      return observer.takeRecords() as unknown as { startTime: number; value: number }[];
    };
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      largest: entriesOf('largest-contentful-paint').at(-1)?.startTime ?? 0,
      shift: entriesOf('layout-shift').reduce((sum, { value }) => sum + value, 0),
      resources: resources.map((one) => ({
        name: one.name,
        type: one.initiatorType,
        bytes: one.encodedBodySize,
      })),
    };
  });
}
