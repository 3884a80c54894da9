import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

const title = examples.brief.items[2]?.title ?? '';

/** Answers the brief like this and counts the requests. */
function brief(reply: () => Response): { asked: number; days: string[] } {
  const seen = { asked: 0, days: [] as string[] };
  server.use(
    http.get(paths.brief, ({ params }) => {
      seen.asked += 1;
      seen.days.push(String(params['date']));
      return reply();
    }),
  );
  return seen;
}

describe('ready', () => {
  test("shows the brief of the organisation's yesterday, its zone and how far the data reaches", async () => {
    renderApp();
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('Tue 17 Nov, Europe/Berlin')).toBeVisible();
    expect(screen.getByText('Data through Tue 17 Nov, 23:52')).toBeVisible();
    expect(screen.getByText('Sample data')).toBeVisible();
    expect(document.title).toBe('Tue 17 Nov – Daybrief');
  });

  test('takes the day from the address, without waiting for yesterday', async () => {
    server.use(http.get(paths.me, () => new Promise<Response>(() => undefined)));
    renderApp('/days/2026-11-12');
    expect(await screen.findByText('Thu 12 Nov, Europe/Berlin')).toBeVisible();
    expect(await screen.findByText(title)).toBeVisible();
  });

  test('passes over a date that is none', async () => {
    renderApp('/days/2026-02-30');
    expect(await screen.findByText('Tue 17 Nov, Europe/Berlin')).toBeVisible();
  });
});

describe('another day', () => {
  test('never shows the old brief as the new one', async () => {
    const { user } = renderApp();
    await screen.findByText(title);
    brief(() => problem(examples.noBrief));
    await user.click(screen.getByRole('button', { name: 'Previous day, Mon 16 Nov' }));
    expect(screen.queryByText(title)).toBeNull();
    expect(await screen.findByText('No brief for Mon 16 Nov')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to Tue 17 Nov' }));
    expect(await screen.findByText(title)).toBeVisible();
    expect(location.pathname).toBe('/');
  });

  test('is refused when the answer is of a different day', async () => {
    brief(() => HttpResponse.json({ ...examples.brief, date: '2026-11-01' }));
    renderApp();
    expect(await screen.findByText("Couldn't load the brief of Tue 17 Nov")).toBeVisible();
    expect(screen.queryByText(title)).toBeNull();
  });
});

describe('empty', () => {
  test('says when the newest brief is due', async () => {
    const seen = brief(() => problem(examples.noBrief));
    const { user } = renderApp();
    expect(await screen.findByText('No brief for Tue 17 Nov yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(seen.asked).toBe(2));
  });

  test('says that a day is not over', async () => {
    brief(() => problem(examples.noBrief));
    renderApp('/days/2026-11-20');
    expect(await screen.findByText('Fri 20 Nov is not over yet')).toBeVisible();
    expect(screen.getByText(/due on Sat 21 Nov/)).toBeVisible();
  });

  test('does not take the 404 of something in between for it', async () => {
    brief(() => new HttpResponse('<h1>404</h1>', { status: 404, headers: { 'Content-Type': 'text/html' } }));
    renderApp();
    expect(await screen.findByText("Couldn't load the brief of Tue 17 Nov")).toBeVisible();
  });
});

describe('error', () => {
  test('comes after three retries, with the code, and Retry helps', async () => {
    const seen = brief(() => problem(examples.internal));
    const { user } = renderApp();
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/Code: 500/)).toBeVisible();
    expect(seen.asked).toBe(4);
    brief(() => HttpResponse.json(examples.brief));
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(title)).toBeVisible();
  });

  test('of the day itself is said too', async () => {
    server.use(http.get(paths.me, () => problem(examples.internal)));
    renderApp();
    expect(await screen.findByText("Couldn't load the newest brief")).toBeVisible();
  });
});

describe('stale', () => {
  test('a failed refresh keeps the brief and says so', async () => {
    const { wiring, user } = renderApp();
    await screen.findByText(title);
    brief(() => problem(examples.internal));
    await wiring.queryClient.refetchQueries({ queryKey: ['brief'] });
    expect(
      await screen.findByText(/^Couldn't refresh at .* Showing data through Tue 17 Nov, 23:52\.$/),
    ).toBeVisible();
    expect(screen.getByText(title)).toBeVisible();
    brief(() => HttpResponse.json(examples.brief));
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText(/Couldn't refresh/)).toBeNull());
  });

  test('an answer that the server calls stale says so', async () => {
    brief(() => HttpResponse.json(examples.brief, { headers: { 'Daybrief-Stale': 'true' } }));
    renderApp();
    expect(await screen.findByText(/Couldn't refresh at/)).toBeVisible();
    expect(screen.getByText(title)).toBeVisible();
  });
});

test('a sign-out forgets what was loaded', async () => {
  const { wiring, user } = renderApp();
  await screen.findByText(title);
  await user.click(screen.getByRole('button', { name: 'Sign out', hidden: true }));
  expect(await screen.findByText('You are signed out.')).toBeVisible();
  expect(wiring.queryClient.getQueryCache().getAll()).toEqual([]);
});

test('a sign-out that the service did not confirm can be tried again', async () => {
  server.use(http.post(paths.logout, () => HttpResponse.error()));
  const { user } = renderApp();
  await screen.findByText(title);
  await user.click(screen.getByRole('button', { name: 'Sign out', hidden: true }));
  const again = await screen.findByRole('button', { name: 'End the session' });
  server.resetHandlers();
  await user.click(again);
  expect(await screen.findByText('You are signed out.')).toBeVisible();
});

describe('an organisation that never had data', () => {
  const untouched = {
    ...examples.brief,
    health: examples.brief.health.map((source) => ({ ...source, state: 'never', newest: null })),
  };

  function as(role: string) {
    server.use(
      http.post(paths.refresh, () =>
        HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role } }),
      ),
    );
    brief(() => HttpResponse.json(untouched));
  }

  test('shows its administrator where to begin, until hidden', async () => {
    as('admin');
    const { user } = renderApp();
    const steps = within(await screen.findByRole('region', { name: 'First steps' }));
    expect(steps.getAllByRole('listitem')).toHaveLength(4);
    expect(steps.getByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/records/import');
    await user.click(steps.getByRole('button', { name: 'Hide for now' }));
    expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
  });

  test('shows nobody else', async () => {
    as('manager');
    renderApp();
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
  });
});
