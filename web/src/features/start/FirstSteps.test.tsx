import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import FirstSteps from '@/features/start/FirstSteps';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { renderPart } from '@/testing/renderPart';
import { paths, server } from '@/testing/server';

test.each([
  ['viewer', ['Open the preferences']],
  ['manager', ['Import a file', 'Open the preferences']],
  ['admin', ['Import a file', 'Let a program send them', 'Connect a phone system', 'Open the preferences']],
] as const)('a %s is shown what that role may do', (role, ways) => {
  renderPart(<FirstSteps />, '/', role);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(ways);
});

test('each step can be skipped, and nothing is left after the last', async () => {
  renderPart(<FirstSteps />, '/', 'manager');
  await userEvent.click(screen.getByRole('button', { name: 'Skip: Bring your records' }));
  expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Skip: Make it yours' }));
  expect(screen.queryByText('Getting started')).toBeNull();
});

test('they are shown while no record has ever arrived, and to nobody else', async () => {
  const health = examples.brief.health.map((one) => ({ ...one, state: 'never' as const, newest: null }));
  server.use(http.get(paths.brief, () => HttpResponse.json({ ...examples.brief, health })));
  renderApp();
  expect(await screen.findByText('Getting started')).toBeVisible();
});

test('an organisation with records is not asked', async () => {
  renderApp();
  await screen.findByText(examples.brief.items[2]?.title ?? '');
  expect(screen.queryByText('Getting started')).toBeNull();
});
