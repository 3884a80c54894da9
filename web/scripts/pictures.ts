import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from 'playwright-core';

/** The pictures of README.md, made from `./daybrief demo`, whose address is the one argument. */
const address = process.argv[2] ?? 'http://localhost:8080';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const most = 150_000;

const pictures: Record<string, BrowserContextOptions> = {
  'today-wide': { viewport: { width: 1200, height: 760 }, colorScheme: 'light' },
  'today-phone': {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    hasTouch: true,
    isMobile: true,
  },
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['DAYBRIEF_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-lcd-text'],
});
for (const [name, options] of Object.entries(pictures)) {
  const page = await (await browser.newContext({ locale: 'en-AU', ...options })).newPage();
  await page.goto(address);
  await page.getByLabel('Email').fill('manager@sydney-harbour.example');
  await page.getByLabel('Password').fill('daybrief-demo-only');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('main aside dl').waitFor();
  await page.locator('main ol svg[role="img"]').nth(1).waitFor();
  // The ring around what a script focused is not what a reader sees first.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${path}  ${size} of ${most} bytes`);
  if (size > most) process.exitCode = 1;
}
await browser.close();
