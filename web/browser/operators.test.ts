import { expect, inject, test } from 'vitest';
import { chromiumVisits } from './chromium.ts';

const visit = chromiumVisits();
const { examples, password } = inject('site');

/** On the real server alone, whose demo has an operator. */
test.runIf(!examples)('an operator sees how the nights went, and no more than a viewer else', async () => {
  const { page } = await visit();
  await page.goto('/ops');
  await page.getByLabel('Email').fill('operator@berlin-mitte.example');
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  const nights = page.getByRole('region', { name: 'Nights' });
  // One of the eight organisations may have lost its sample data to another test.
  await nights
    .getByText(/Published: [78] /)
    .first()
    .waitFor();
  const system = page.getByRole('region', { name: 'System' });
  await system.getByText(/PostgreSQL \d+/).waitFor();
  await page
    .getByRole('region', { name: 'AI usage' })
    .getByText(/Budget of today/)
    .waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/Ready for Call|customer/i);

  await page.goto('/org/members');
  await page.getByText('Your role may not see this').waitFor();
});

test.runIf(!examples)('nobody else is shown the nights', async () => {
  const { page } = await visit();
  await page.goto('/ops');
  await page.getByLabel('Email').fill('manager@berlin-mitte.example');
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByText('Your role may not see this').waitFor();
  expect(await page.getByRole('region', { name: 'Nights' }).count()).toBe(0);
});
