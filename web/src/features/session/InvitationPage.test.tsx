import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { problem, server } from '@/testing/server';

async function join(reply: () => Response) {
  let sent: unknown;
  server.use(
    http.post('*/api/v1/auth/invitations', async ({ request }) => {
      sent = await request.json();
      return reply();
    }),
  );
  const { user } = renderApp('/invitation#org.secret');
  await user.type(await screen.findByLabelText('New password'), 'correct horse battery');
  await user.click(screen.getByRole('button', { name: 'Join' }));
  return () => sent;
}

test('an invited one sets a password and can sign in', async () => {
  const sent = await join(() => new HttpResponse(null, { status: 204 }));
  expect(await screen.findByText(/You are a member now/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/');
  expect(sent()).toEqual({ secret: 'org.secret', password: 'correct horse battery' });
});

test.each([
  [404, /used, withdrawn or is over/],
  [400, /This password is refused/],
  [503, /did not answer/],
])('says why nobody was let in: %i', async (status, words) => {
  await join(() => problem({ ...examples.noBrief, status }));
  expect(await screen.findByText(words)).toBeVisible();
});
