import { mkdirSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const wide = { width: 1280, height: 900 };
export const phone = { width: 320, height: 640 };
export const shots = 'target/screenshots';

export type Visit = { page: Page; context: BrowserContext; complaints: string[] };

/** One browser for a test file; each visit is a fresh profile, and must end without a complaint of the browser. */
export function chromiumVisits(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  const visits: Visit[] = [];
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    const executablePath = process.env['DAYBRIEF_CHROMIUM'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterEach(async () => {
    const complaints = visits.flatMap((visit) => visit.complaints);
    await Promise.all(visits.splice(0).map((visit) => visit.context.close()));
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const context = await browser.newContext({ viewport: wide, baseURL: inject('site').url, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      // The browser itself notes every failed request there; the tests cause many on purpose.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text());
    });
    const visit = { page, context, complaints };
    visits.push(visit);
    return visit;
  };
}
