import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

async function panel(name: string) {
  const { user } = renderApp('/me');
  return { user, here: within(await screen.findByRole('region', { name })) };
}

async function changePassword(reply: () => Response) {
  let sent: unknown;
  server.use(
    http.post(paths.password, async ({ request }) => {
      sent = await request.json();
      return reply();
    }),
  );
  const { user, here } = await panel('Password');
  await user.type(here.getByLabelText('Current password'), 'correct horse battery');
  await user.type(here.getByLabelText('New password'), 'four trout sing at noon');
  await user.click(here.getByRole('button', { name: 'Change password' }));
  return { here, sent: () => sent };
}

test('changes the password', async () => {
  const { here, sent } = await changePassword(() => new HttpResponse(null, { status: 204 }));
  expect(await here.findByText(/Your other sessions have ended/)).toBeVisible();
  expect(sent()).toEqual({ current: 'correct horse battery', password: 'four trout sing at noon' });
  expect(here.getByLabelText('Current password')).toHaveValue('');
});

test.each([
  [403, /Password or code is not right/],
  [400, /This password is refused/],
  [429, /Too many tries/],
  [503, /This was not saved/],
])('says why the password was not changed: %i', async (status, words) => {
  const { here } = await changePassword(() => problem({ ...examples.noBrief, status }));
  expect(await here.findByText(words)).toBeVisible();
  expect(here.getByLabelText('Current password')).toHaveValue('correct horse battery');
});

test('sets up a second factor, and shows its secrets once', async () => {
  let on = false;
  const sent: unknown[] = [];
  server.use(
    http.get(paths.secondFactor, () => HttpResponse.json({ on, recoveryCodes: on ? 2 : 0 })),
    http.post(paths.secondFactor, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' });
    }),
    http.post(`${paths.secondFactor}/confirmation`, async ({ request }) => {
      sent.push(await request.json());
      on = true;
      return HttpResponse.json({ recoveryCodes: ['AAAA-BBBB', 'CCCC-DDDD'] });
    }),
  );
  const { user, here } = await panel('Second factor');
  expect(await here.findByText('It is off.')).toBeVisible();
  await user.type(here.getByLabelText('Current password'), 'correct horse battery');
  await user.click(here.getByRole('button', { name: 'Set up' }));

  expect(await here.findByText('ABCD EFGH')).toBeVisible();
  expect(here.getByRole('link')).toHaveAttribute('href', 'otpauth://totp/x?secret=ABCDEFGH');
  await user.type(here.getByRole('textbox', { name: /^Code/ }), '123456');
  await user.click(here.getByRole('button', { name: 'Confirm' }));

  expect(await here.findByText('AAAA-BBBB')).toBeVisible();
  expect(here.getByText(/It is on\. 2 recovery codes are left/)).toBeVisible();
  expect(here.queryByText('ABCD EFGH')).toBeNull();
  expect(sent).toEqual([{ password: 'correct horse battery' }, { code: '123456' }]);
});

test('turns a second factor off with password and code', async () => {
  let on = true;
  let sent: unknown;
  server.use(
    http.get(paths.secondFactor, () => HttpResponse.json({ on, recoveryCodes: on ? 1 : 0 })),
    http.post(`${paths.secondFactor}/removal`, async ({ request }) => {
      sent = await request.json();
      on = false;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, here } = await panel('Second factor');
  expect(await here.findByText('It is on. 1 recovery code is left.')).toBeVisible();
  await user.type(here.getByLabelText('Current password'), 'correct horse battery');
  await user.type(here.getByRole('textbox', { name: /^Code/ }), 'AAAA-BBBB');
  await user.click(here.getByRole('button', { name: 'Turn off' }));

  expect(await here.findByText('It is off.')).toBeVisible();
  expect(sent).toEqual({ password: 'correct horse battery', code: 'AAAA-BBBB' });
});

test('says where the server keeps no second factors', async () => {
  server.use(http.get(paths.secondFactor, () => problem({ ...examples.noBrief, status: 404 })));
  const { here } = await panel('Second factor');
  expect(await here.findByText(/does not offer/)).toBeVisible();
});
