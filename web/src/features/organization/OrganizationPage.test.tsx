import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { agreed, examples, served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, server } from '@/testing/server';

type Issued = { secret: string; key: Record<string, unknown> };
const issued = served<Issued>('api-key-issued');

beforeEach(() =>
  server.use(
    http.post(paths.refresh, () =>
      HttpResponse.json({ ...examples.session, member: { ...examples.session.member, role: 'admin' } }),
    ),
    http.get('*/api/v1/api-keys', () => HttpResponse.json({ keys: [issued.key], next: null })),
    http.post('*/api/v1/api-keys', () => HttpResponse.json(issued, { status: 201 })),
  ),
);

test('a new key is shown once', async () => {
  const { user } = renderApp('/org/keys');
  await user.type(await screen.findByLabelText('Name of the key'), 'crm');
  await user.click(screen.getByRole('button', { name: 'Make a key' }));
  expect(await screen.findByText(issued.secret)).toBeVisible();
  expect(screen.getByText(/only time the key is shown/)).toBeVisible();
});

test('revoking asks first and says what it does', async () => {
  let revoked = 0;
  server.use(
    http.delete('*/api/v1/api-keys/:id', () => {
      revoked += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/org/keys');
  await user.click(await screen.findByRole('button', { name: /^Revoke/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/are refused from now on/)).toBeVisible();
  expect(revoked).toBe(0);
  await user.click(dialog.getByRole('button', { name: 'Revoke' }));
  await expect.poll(() => revoked).toBe(1);
});

test('an unknown cost is called unknown and never nothing', async () => {
  const usage = served<{ days: Record<string, unknown>[] }>('model-usage');
  const days = usage.days.map((day) => ({ ...day, costUsd: null }));
  server.use(http.get('*/api/v1/model-usage', () => HttpResponse.json({ ...usage, days })));
  renderApp('/org/usage');
  expect(await screen.findByText('not known')).toBeVisible();
  expect(screen.queryByText(/\$ ?0/)).toBeNull();
});

test('members are listed', async () => {
  server.use(http.get('*/api/v1/members', () => HttpResponse.json(agreed('members'))));
  renderApp('/org/members');
  expect(await screen.findByText('ali@harbour-auto.example')).toBeVisible();
});

test('who is no administrator learns who can grant it', async () => {
  server.use(http.post(paths.refresh, () => HttpResponse.json(examples.session)));
  renderApp('/org/keys');
  expect(await screen.findByText('An administrator of your organisation can grant it.')).toBeVisible();
});
