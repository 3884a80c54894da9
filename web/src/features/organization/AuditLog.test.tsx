import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { examples, served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, server } from '@/testing/server';

type Entry = Record<string, unknown> & { number: number };
const audit = served<{ entries: Entry[]; whole: boolean; next: null }>('audit');
const [entry] = audit.entries;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.post(paths.refresh, () =>
      HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role: 'admin' } }),
    ),
    http.get('*/api/v1/audit', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query.toString());
      return HttpResponse.json(
        query.get('act') === 'login'
          ? {
              entries: [{ ...entry, act: 'login', outcome: 'refused', whole: false }],
              whole: false,
              next: null,
            }
          : query.has('cursor')
            ? { ...audit, entries: [{ ...entry, number: 1, act: 'webhook.make' }] }
            : { ...audit, next: '4' },
      );
    }),
  );
});

test('an entry tells what was done, by whom and on what, and more are loaded on request', async () => {
  const { user } = renderApp('/org/audit');
  expect(await screen.findByText('API key made', { selector: 'p' })).toBeVisible();
  expect(screen.getByText('Ada Lovelace')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Webhook made', { selector: 'p' })).toBeVisible();
  expect(asked).toEqual(['', 'cursor=4']);
});

test('a filter is asked of the server, and a changed entry is told loudly', async () => {
  const { user } = renderApp('/org/audit');
  await user.selectOptions(await screen.findByLabelText('Act'), 'login');
  expect(await screen.findByText(/Signed in · refused/)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/not as they were written/);
  expect(asked.at(-1)).toBe('act=login');
});
