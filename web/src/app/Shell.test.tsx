import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, server } from '@/testing/server';

const title = examples.brief.items[2]?.title ?? '';

async function open(path = '/') {
  const opened = renderApp(path);
  await screen.findByRole('navigation');
  return opened;
}

function asRole(role: 'viewer' | 'manager' | 'admin') {
  server.use(
    http.post(paths.refresh, () =>
      HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role } }),
    ),
  );
}

test.each([
  ['viewer', 4],
  ['manager', 4],
  ['admin', 5],
] as const)('a %s has %i entries in the navigation', async (role, entries) => {
  asRole(role);
  await open();
  expect(within(screen.getByRole('navigation')).getAllByRole('link')).toHaveLength(entries);
});

test('a language is chosen at once, with its direction, and kept on this browser', async () => {
  const { user } = await open();
  await user.selectOptions(screen.getByLabelText('Language', { selector: 'select' }), 'ar');
  expect(await screen.findByText('النشاط الأخير')).toBeVisible();
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect(JSON.parse(localStorage.getItem('daybrief-look') ?? '{}')).toMatchObject({ language: 'ar' });
});

test('a theme is put on the document', async () => {
  const { user } = await open();
  await user.selectOptions(screen.getByLabelText('Theme', { selector: 'select' }), 'dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

test('keys open pages and their list, and can be switched off there', async () => {
  const { user } = await open();
  await user.keyboard('?');
  const list = await screen.findByRole('dialog');
  await user.click(within(list).getByRole('checkbox', { name: 'Use keyboard shortcuts' }));
  await user.click(within(list).getByRole('button', { name: 'Close' }));
  await user.keyboard('2');
  expect(location.pathname).toBe('/');
  await user.keyboard('?');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a number key opens a page of the navigation', async () => {
  const { user } = await open();
  await user.keyboard('4');
  await waitFor(() => expect(location.pathname).toBe('/records'));
});

test('an address that is none says so and leads back', async () => {
  const { user } = await open('/nowhere');
  await user.click(await screen.findByRole('link', { name: 'Go to today' }));
  expect(await screen.findByText(title)).toBeVisible();
});

test('preferences of the server win when the page opens, and take what is chosen here', async () => {
  let stored: Record<string, unknown> = {};
  server.use(
    http.get(paths.preferences, () =>
      HttpResponse.json({ language: 'de', theme: 'dark', timeFormat: 'h12', shortcuts: true }),
    ),
    http.put(paths.preferences, async ({ request }) => {
      stored = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(stored);
    }),
  );
  const { user } = await open();
  expect(await screen.findByText('Letzte Aktivität')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Darstellung', { selector: 'select' }), 'light');
  await waitFor(() =>
    expect(stored).toEqual({ language: 'de', theme: 'light', timeFormat: 'h12', shortcuts: true }),
  );
});

test('another organisation never meets what was loaded for the one before', async () => {
  const { wiring } = await open();
  await screen.findByText(title);
  const other = { ...examples.session.organization, id: 'other', name: 'Other Cars' };
  server.use(
    http.post(paths.refresh, () => HttpResponse.json({ ...examples.session, organization: other })),
    http.get(paths.me, () => new Promise<Response>(() => undefined)),
  );
  await wiring.services.session.renew();
  expect((await screen.findAllByText('Other Cars')).length).toBeGreaterThan(0);
  expect(screen.queryByText(title)).toBeNull();
});

/** What the server tells the page that is open. */
function events(): (text: string) => void {
  let tell: (text: string) => void = () => undefined;
  const body = new ReadableStream({
    start: (controller) => {
      tell = (text) => controller.enqueue(new TextEncoder().encode(text));
    },
  });
  server.use(
    http.get(
      paths.events,
      () => new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
  );
  return (text) => tell(text);
}

test('a new name of the organisation appears by itself', async () => {
  const tell = events();
  await open();
  await screen.findByText(title);
  const organization = { ...examples.session.organization, name: 'Renamed Cars' };
  server.use(http.post(paths.refresh, () => HttpResponse.json({ ...examples.session, organization })));
  tell('event: organization.changed\ndata: {}\n\n');
  expect((await screen.findAllByText('Renamed Cars')).length).toBeGreaterThan(0);
});

test('a published brief appears by itself', async () => {
  const tell = events();
  await open();
  await screen.findByText(title);
  const items = examples.brief.items.map((item) => ({ ...item, title: `${item.title} again` }));
  server.use(http.get(paths.brief, () => HttpResponse.json({ ...examples.brief, items })));
  tell('event: brief.revised\ndata: {"date":"2026-11-17","revision":2}\n\n');
  expect(await screen.findByText(`${title} again`)).toBeVisible();
});
