import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { examples, served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

type Night = Record<string, unknown>;

function signedInAs(role: string, operator: boolean) {
  server.use(
    http.post(paths.refresh, () =>
      HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role, operator } }),
    ),
  );
}

beforeEach(() => {
  signedInAs('viewer', true);
  server.use(
    http.get('*/api/v1/operations/nights', () => HttpResponse.json(served<object>('nights'))),
    http.get('*/api/v1/operations/nights/:date', () => HttpResponse.json(served<object>('night'))),
    http.get('*/api/v1/operations/model-usage', () =>
      HttpResponse.json(served<object>('installation-usage')),
    ),
    http.get('*/api/v1/operations/system', () => HttpResponse.json(served<object>('system'))),
  );
});

test('a viewer who is an operator finds the nights by the navigation', async () => {
  renderApp('/ops');
  expect(await screen.findByRole('link', { name: 'Operations' })).toHaveAttribute('href', '/ops');
  const nights = within(await screen.findByRole('region', { name: 'Nights' }));
  expect(await nights.findByText('Failed: 1')).toBeVisible();
  expect(nights.getByText('Published: 1 · by rules: 1 · failed: 1 · waiting: 0')).toBeVisible();
  expect(nights.getByText(/half within 5 mins, the last within 5 mins/)).toBeVisible();
  expect(within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link')).toHaveLength(5);
  expect(screen.queryByRole('button', { name: 'Make again' })).toBeNull();
});

test('who is not done is told with the reason, and made again alone or with all that failed', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/operations/nights/:date/reruns', async ({ request, params }) => {
      sent.push([params['date'], await request.json()]);
      return HttpResponse.json({ run: 'r1', organizations: sent.length }, { status: 202 });
    }),
  );
  const { user } = renderApp('/ops');
  await user.click(await screen.findByRole('button', { name: /^Organisations not done on/ }));
  expect(await screen.findByText(/two counts disagree/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make again: alpine-garage' }));
  expect(await screen.findByText(/Being made again: 1/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make all failed ones again' }));
  expect(await screen.findByText(/Being made again: 2/)).toBeVisible();
  const [{ id }] = served<{ organizations: [{ id: string }] }>('night').organizations;
  expect(sent).toEqual([
    ['2026-09-07', { organization: id }],
    ['2026-09-07', {}],
  ]);
});

test('a wish that is refused is said', async () => {
  server.use(
    http.post('*/api/v1/operations/nights/:date/reruns', () =>
      problem({ ...examples.internal, status: 404 }),
    ),
  );
  const { user } = renderApp('/ops');
  await user.click(await screen.findByRole('button', { name: /^Organisations not done on/ }));
  await user.click(await screen.findByRole('button', { name: 'Make all failed ones again' }));
  expect(await screen.findByText(/could not be asked for/)).toBeVisible();
});

test('a night without failures is done, and one that waits says so', async () => {
  const [night] = served<{ nights: Night[] }>('nights').nights;
  const nights = [
    {
      ...night,
      date: '2026-09-09',
      failed: 0,
      parked: 0,
      waiting: 3,
      delay: { medianSeconds: 90, longestSeconds: 74_520 },
    },
    { ...night, date: '2026-09-08', failed: 0, parked: 0, waiting: 0, delay: null },
  ];
  server.use(http.get('*/api/v1/operations/nights', () => HttpResponse.json({ nights, next: null })));
  renderApp('/ops');
  expect(await screen.findByText('Waiting: 3')).toBeVisible();
  expect(screen.getByText('All done')).toBeVisible();
  expect(screen.getAllByText(/half within/)).toHaveLength(1);
  expect(screen.getByText(/half within 1.5 mins, the last within 20.7 hrs/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Organisations not done/ })).toHaveLength(1);
});

test('an unknown price is said beside the known ones, and the budget beside what is taken', async () => {
  renderApp('/ops');
  expect(await screen.findByText('USD 0.25')).toBeVisible();
  expect(screen.getByText(/1 without price/)).toBeVisible();
  expect(screen.getByText(/of 1,000,000 tokens, .USD\s0.00. of .USD\s12.50./)).toBeVisible();
});

test('the system says what waits and what it runs on', async () => {
  renderApp('/ops');
  const system = within(await screen.findByRole('region', { name: 'System' }));
  expect(await system.findByText('PostgreSQL 18.1, schema 44')).toBeVisible();
  expect(system.getByText('heard')).toBeVisible();
  expect(system.getByText('Oldest day without a brief')).toBeVisible();
});

test('an administrator who is no operator sees the own runs alone', async () => {
  signedInAs('admin', false);
  server.use(http.get('*/api/v1/runs', () => HttpResponse.json({ runs: [], next: null })));
  renderApp('/ops');
  expect(await screen.findByText('No run yet.')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Nights' })).toBeNull();
});

test('a manager may not, and no operator is asked for', async () => {
  signedInAs('manager', false);
  renderApp('/ops');
  expect(await screen.findByText('Your role may not see this')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Operations' })).toBeNull();
});
