import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { agreed } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { server } from '@/testing/server';

let asked: URLSearchParams[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/v1/briefs', ({ request }) => {
      const search = new URL(request.url).searchParams;
      asked.push(search);
      const none = search.get('q') === 'nothing';
      return HttpResponse.json(none ? { briefs: [], nextCursor: null } : agreed('briefs'));
    }),
  );
});

test('shows each day with its lines, and whether it was revised', async () => {
  renderApp('/history');
  const days = within(await screen.findByRole('region', { name: 'History' }));
  expect(await days.findByRole('link', { name: /17 Nov 2026/ })).toBeVisible();
  expect(days.getByText('revision 2')).toBeVisible();
});

test('the address holds the search, and the search marks its words', async () => {
  const { user } = renderApp('/history');
  await user.type(await screen.findByRole('searchbox'), 'missed{Enter}');
  await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('missed'));
  expect(location.search).toBe('?q=missed');
  expect((await screen.findAllByText('missed', { selector: 'mark' })).length).toBeGreaterThan(0);
});

test('filters are sent, kept when nothing is found, and cleared by one press', async () => {
  const { user } = renderApp('/history?q=nothing&label=signal');
  expect(await screen.findByText('Nothing matches these filters')).toBeVisible();
  expect(screen.getByLabelText('Label')).toHaveValue('signal');
  expect(asked[0]?.get('label')).toBe('signal');
  const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  await user.click(clear as HTMLElement);
  await waitFor(() => expect(location.search).toBe(''));
  expect(await screen.findByRole('link', { name: /17 Nov 2026/ })).toBeVisible();
});

test('the calendar leads to days that are over, and to none to come', async () => {
  renderApp('/history');
  const calendar = within(await screen.findByRole('region', { name: 'Calendar' }));
  expect(calendar.getByRole('link', { name: 'Mon 16 Nov' })).toHaveAttribute('href', '/days/2026-11-16');
  expect(calendar.queryByRole('link', { name: 'Wed 18 Nov' })).toBeNull();
  expect(calendar.getByRole('button', { name: 'Next month' })).toBeDisabled();
});

test('what the reader said of a line stands beside it and can be searched for', async () => {
  const { user } = renderApp('/history');
  const list = within(await screen.findByRole('region', { name: 'History' }));
  expect(await list.findByText('Useful')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Your opinion'), 'mute');
  await waitFor(() => expect(asked.at(-1)?.get('rating')).toBe('mute'));
});
