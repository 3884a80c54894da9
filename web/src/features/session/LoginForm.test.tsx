import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

beforeEach(() => server.use(http.post(paths.refresh, () => problem(examples.noSession))));

async function submit() {
  const { user } = renderApp();
  await user.type(await screen.findByLabelText('Email'), 'dana@harbour-auto.example');
  await user.type(screen.getByLabelText('Password'), 'a long password here');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  return user;
}

test('signs in with what was typed', async () => {
  let given: unknown;
  server.use(
    http.post(paths.login, async ({ request }) => {
      given = await request.json();
      return HttpResponse.json(examples.session);
    }),
  );
  await submit();
  expect(await screen.findByRole('heading', { name: 'Recent Activity' })).toBeVisible();
  expect(given).toEqual({ email: 'dana@harbour-auto.example', password: 'a long password here' });
});

test('says that email or password is not right, and marks both', async () => {
  server.use(http.post(paths.login, () => problem(examples.refusedCredentials)));
  await submit();
  expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is not right');
  expect(screen.getByLabelText('Email')).toBeInvalid();
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

test.each([
  ['an outage', () => HttpResponse.error(), 'Daybrief did not answer'],
  ['a failure', () => problem(examples.internal), 'could not sign you in (code 500)'],
  ['an answer it does not know', () => HttpResponse.json({ hello: 1 }), 'does not understand'],
])('names the cause of %s', async (_, reply, words) => {
  server.use(http.post(paths.login, reply));
  await submit();
  expect(await screen.findByText(new RegExp(words.replace(/[()]/g, '\\$&')))).toBeVisible();
});

test('counts down after too many tries, and sends nothing meanwhile', async () => {
  let tries = 0;
  server.use(
    http.post(paths.login, () => {
      tries += 1;
      return problem(examples.tooManyTries, { 'Retry-After': '2' });
    }),
  );
  const user = await submit();
  const started = Date.now();
  expect((await screen.findAllByText(/You can try again in 2 seconds/))[0]).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(tries).toBe(1);
  vi.setSystemTime(started + 5000);
  expect(await screen.findByText('You can try again now.', undefined, { timeout: 3000 })).toBeVisible();
  vi.useRealTimers();
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(tries).toBe(2);
});

test('asks for a code where the member has a second factor', async () => {
  const given: unknown[] = [];
  server.use(
    http.post(paths.login, async ({ request }) => {
      given.push(await request.json());
      if (given.length === 1) return problem({ ...examples.refusedCredentials, status: 403 });
      return given.length === 2 ? problem(examples.refusedCredentials) : HttpResponse.json(examples.session);
    }),
  );
  const user = await submit();
  const code = await screen.findByRole('textbox', { name: /^Code/ });
  expect(code).toHaveFocus();
  expect(screen.queryByText(/is not right/)).toBeNull();

  await user.type(code, '123456{Enter}');
  expect(await screen.findByText(/Password or code is not right/)).toBeVisible();
  expect(code).toHaveFocus();
  await user.clear(code);
  await user.type(code, '654 321{Enter}');

  expect(await screen.findByRole('heading', { name: 'Recent Activity' })).toBeVisible();
  const typed = { email: 'dana@harbour-auto.example', password: 'a long password here' };
  expect(given).toEqual([typed, { ...typed, code: '123456' }, { ...typed, code: '654 321' }]);
});
