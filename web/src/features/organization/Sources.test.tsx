import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { examples, served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, server } from '@/testing/server';

type Served = { sources: { state: string }[] };

beforeEach(() =>
  server.use(
    http.post(paths.refresh, () =>
      HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role: 'admin' } }),
    ),
  ),
);

test('each table says how it is, what came of it and what to do', async () => {
  server.use(http.get('*/api/v1/sources', () => HttpResponse.json(served<Served>('sources'))));
  renderApp('/org/sources');
  const [calls, feedback] = (await screen.findAllByText(/^Records:/)).map((text) => text.closest('li'));
  expect(within(calls as HTMLElement).getByText('All rows known')).toBeVisible();
  expect(within(calls as HTMLElement).getByText('Records: 4 · rows refused: 0')).toBeVisible();
  expect(within(calls as HTMLElement).getByText(/Last read .* · newest change/)).toBeVisible();
  expect(within(feedback as HTMLElement).getByText('Deletions on hold')).toBeVisible();
  expect(within(feedback as HTMLElement).getByText(/ask whoever runs this installation/)).toBeVisible();
  expect(within(feedback as HTMLElement).queryByText(/newest change/)).toBeNull();
});

test('without a source it says who attaches one', async () => {
  server.use(http.get('*/api/v1/sources', () => HttpResponse.json({ sources: [] })));
  renderApp('/org/sources');
  expect(await screen.findByText(/daybrief source add/)).toBeVisible();
});

test('an unknown state is no answer', async () => {
  const { sources } = served<Served>('sources');
  server.use(
    http.get('*/api/v1/sources', () => HttpResponse.json({ sources: [{ ...sources[0], state: 'odd' }] })),
  );
  renderApp('/org/sources');
  expect(await screen.findByText(/Couldn't load Databases/)).toBeVisible();
});
