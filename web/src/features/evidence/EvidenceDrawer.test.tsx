import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

const [, , item] = examples.brief.items;
const address = `/days/2026-11-17/items/${item?.id}`;

async function open() {
  const opened = renderApp(address);
  return { ...opened, drawer: within(await screen.findByRole('dialog')) };
}

test('opens by its own address and shows definition, window, parts and rows', async () => {
  const { drawer } = await open();
  expect(drawer.getByRole('heading', { name: item?.title ?? '' })).toBeVisible();
  expect(drawer.getByText('From Tue 17 Nov, 00:00 until Wed 18 Nov, 00:00, Europe/Berlin')).toBeVisible();
  expect(drawer.getByText('0.38')).toBeVisible();
  expect(await drawer.findByText('Ada 1')).toBeVisible();
  expect(drawer.getByText('2 of 30 shown')).toBeVisible();
});

test('a number of the claim that is counted leads to its rows', async () => {
  const { drawer } = await open();
  expect(drawer.getByRole('button', { name: '10' })).toBeVisible();
});

test('closes to the day, and the focus goes back to where it came from', async () => {
  const { user } = renderApp();
  const [link] = await screen.findAllByRole('link', { name: /^Evidence/ });
  await user.click(link as HTMLElement);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.pathname).toBe('/');
  expect(link).toHaveFocus();
});

test('more rows come by the cursor of the page before', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get(paths.receipt, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('cursor'));
      return HttpResponse.json(examples.receipt);
    }),
  );
  const { user, drawer } = await open();
  await user.click(await drawer.findByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(asked).toEqual([null, examples.receipt.next]));
});

test('says when the rows cannot be had, and keeps the rest', async () => {
  server.use(http.get(paths.receipt, () => problem(examples.internal)));
  const { drawer } = await open();
  expect(await drawer.findByText("Couldn't load this part")).toBeVisible();
  expect(drawer.getByText('What is counted')).toBeVisible();
});

test('a line that is not in the brief is said so', async () => {
  renderApp('/days/2026-11-17/items/unknown');
  expect(await screen.findByText('This line is not part of the brief of Tue 17 Nov')).toBeVisible();
});
