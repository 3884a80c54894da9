import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { examples, served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

beforeEach(() =>
  server.use(
    http.post(paths.refresh, () =>
      HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role: 'admin' } }),
    ),
    http.get('*/api/v1/runs', () => HttpResponse.json(served<object>('runs'))),
    http.get('*/api/v1/runs/:id', () => HttpResponse.json(served<object>('run'))),
  ),
);

test('a run says how far it came, and on request what became of each day and why', async () => {
  const { user } = renderApp('/ops');
  expect(await screen.findByText(/1 of 2 days done, 1 failed/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Days:/ }));
  expect(await screen.findByText(/failed · two counts disagree/)).toBeVisible();
  expect(screen.getByRole('link', { name: /8 Sept? 2026/ })).toHaveAttribute('href', '/days/2026-09-08');
});

test('days are made again, and days that cannot be are refused with a reason', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/runs', async ({ request }) => {
      sent.push(await request.json());
      return sent.length === 1
        ? HttpResponse.json(served<{ run: object }>('run').run, { status: 202 })
        : problem({ ...examples.noBrief, status: 400 });
    }),
  );
  const { user } = renderApp('/ops');
  await user.type(await screen.findByLabelText('From'), '2026-11-01');
  await user.type(screen.getByLabelText('Until'), '2026-11-03');
  await user.click(screen.getByRole('button', { name: 'Make again' }));
  await expect.poll(() => sent).toEqual([{ from: '2026-11-01', to: '2026-11-03' }]);
  await user.click(screen.getByRole('button', { name: 'Make again' }));
  expect(await screen.findByText(/Choose days that are over/)).toBeVisible();
});
