import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { examples, served } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

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

const ali = {
  id: 'm2',
  name: 'Ali Demir',
  email: 'ali@harbour-auto.example',
  role: 'manager',
  active: true,
};

function membersAre(...members: Record<string, unknown>[]) {
  server.use(
    http.get('*/api/v1/members', () => HttpResponse.json({ members })),
    http.get('*/api/v1/invitations', () => HttpResponse.json({ invitations: [] })),
  );
}

test('a member gets another role, and the last administrator stays', async () => {
  membersAre(ali);
  const sent: unknown[] = [];
  server.use(
    http.patch('*/api/v1/members/m2', async ({ request }) => {
      sent.push(await request.json());
      return sent.length === 1
        ? new HttpResponse(null, { status: 204 })
        : problem({ ...examples.noBrief, status: 409 });
    }),
  );
  const { user } = renderApp('/org/members');
  await user.selectOptions(await screen.findByLabelText('Role of Ali Demir'), 'admin');
  await expect.poll(() => sent).toEqual([{ role: 'admin' }]);
  await user.click(screen.getByRole('button', { name: 'Switch off: Ali Demir' }));
  expect(await screen.findByText(/needs one active administrator/)).toBeVisible();
  expect(sent[1]).toEqual({ active: false });
});

test('the link of an invitation is shown once', async () => {
  membersAre(ali);
  let sent: unknown;
  const invitation = { ...ali, id: 'i1', active: undefined, expiresAt: '2026-11-25T10:00:00Z' };
  server.use(
    http.post('*/api/v1/invitations', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ invitation, secret: 'org.secret' }, { status: 201 });
    }),
  );
  const { user } = renderApp('/org/members');
  await user.type(await screen.findByLabelText('Name'), 'Mira Novak');
  await user.type(screen.getByLabelText('Email'), 'mira@harbour-auto.example');
  await user.selectOptions(screen.getByLabelText('Role'), 'manager');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  expect(await screen.findByText(/\/invitation#org\.secret$/)).toBeVisible();
  expect(sent).toEqual({ name: 'Mira Novak', email: 'mira@harbour-auto.example', role: 'manager' });
});

const settings = {
  slug: 'harbour-auto',
  sample: true,
  name: 'Harbour Auto',
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  opening: { days: ['monday', 'tuesday'], from: '09:00', until: '18:00' },
  modelWords: true,
};

test('settings are sent with the tag of what was shown, and shown anew when they changed meanwhile', async () => {
  let shown = settings;
  const sent: { body: unknown; tag: string | null }[] = [];
  server.use(
    http.get('*/api/v1/organization', () =>
      HttpResponse.json(shown, { headers: { ETag: `"${shown.name}"` } }),
    ),
    http.put('*/api/v1/organization', async ({ request }) => {
      sent.push({ body: await request.json(), tag: request.headers.get('If-Match') });
      shown = { ...settings, name: 'Changed by another' };
      return problem({ ...examples.noBrief, status: 412 });
    }),
  );
  const { user } = renderApp('/org/general');
  await user.click(await screen.findByLabelText('Saturday'));
  await user.selectOptions(screen.getByLabelText('Closes'), '24:00');
  await user.click(screen.getByLabelText('An AI service may word the free lines'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Somebody else changed these settings/)).toBeVisible();
  const { slug: _, sample: __, ...rest } = settings;
  const opening = { days: ['monday', 'tuesday', 'saturday'], from: '09:00', until: '24:00' };
  expect(sent).toEqual([{ body: { ...rest, opening, modelWords: false }, tag: '"Harbour Auto"' }]);
  expect(screen.getByLabelText('Name')).toHaveValue('Changed by another');
});

test('what went out to the model is readable whole', async () => {
  const usage = served<Record<string, unknown>>('model-usage');
  const sent = served<{ requests: { payload: string }[] }>('model-requests');
  server.use(
    http.get('*/api/v1/model-usage', () => HttpResponse.json(usage)),
    http.get('*/api/v1/model-usage/:date', () => HttpResponse.json({ ...sent, next: null })),
  );
  const { user } = renderApp('/org/usage');
  await user.click((await screen.findAllByRole('button', { name: /Nov/ }))[0] as HTMLElement);
  const [whole] = await screen.findAllByText('What was sent');
  await user.click(whole as HTMLElement);
  expect(screen.getAllByText(String(sent.requests[0]?.payload))[0]).toBeVisible();
});

test('a goal is set, replaced and removed with the tag of what was shown', async () => {
  let targets = [{ metric: 'calls_total', per: 'month', goal: 900 }];
  const tags: unknown[] = [];
  server.use(
    http.get('*/api/v1/metrics', () => HttpResponse.json(served('metrics'))),
    http.get('*/api/v1/targets', () =>
      HttpResponse.json({ targets }, { headers: { ETag: `"${targets.length}"` } }),
    ),
    http.put('*/api/v1/targets', async ({ request }) => {
      tags.push(request.headers.get('If-Match'));
      ({ targets } = (await request.json()) as { targets: typeof targets });
      return HttpResponse.json({ targets });
    }),
  );
  const { user } = renderApp('/org/goals');
  await user.type(await screen.findByLabelText('Goal'), '120');
  await user.click(screen.getByRole('button', { name: 'Set goal' }));
  expect(await screen.findByText('120 a week')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove goal: Calls' }));
  await expect.poll(() => targets).toEqual([{ metric: 'calls_completed', per: 'week', goal: 120 }]);
  expect(tags).toEqual(['"1"', '"2"']);
});

test('a muted kind is named in words and allowed again', async () => {
  let mutes = [
    { kind: 'calm', subject: 'lost_calls', since: '2026-11-11T08:00:00Z' },
    { kind: 'new_kind', subject: 'call_volume', since: '2026-11-10T08:00:00Z' },
  ];
  let lifted = '';
  server.use(
    http.get('*/api/v1/mutes', () => HttpResponse.json({ mutes })),
    http.delete('*/api/v1/mutes/:kind/:subject', ({ params }) => {
      lifted = `${params['kind']} ${params['subject']}`;
      mutes = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/org/muted');
  expect(await screen.findByText('new_kind · Number of calls')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Allow again: Calm · Missed and failed calls' }));
  expect(await screen.findByText('Nothing is muted.')).toBeVisible();
  expect(lifted).toBe('calm lost_calls');
});

test('a person is erased after what was typed is said again', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/v1/erasures', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ id: '0190a000-0000-7000-8000-000000000001', rows: 7 });
    }),
  );
  const { user } = renderApp('/org/protection');
  await user.type(await screen.findByLabelText('Telephone numbers'), '030 123, +49 30 124 ,');
  await user.click(screen.getByRole('button', { name: 'Erase a person' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('030 123')).toBeVisible();
  expect(sent).toBeUndefined();
  await user.click(dialog.getByRole('button', { name: 'Erase a person' }));
  expect(await screen.findByText(/Taken out of 7 rows/)).toBeVisible();
  expect(sent).toEqual({ phones: ['030 123', '+49 30 124'], emails: [], references: [] });
});

test('everything that is stored is downloaded as one file', async () => {
  const kept: string[] = [];
  let type = '';
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      type = file.type;
      return 'blob:export';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(this: HTMLAnchorElement) {
    kept.push(`${this.href} ${this.download}`);
  });
  server.use(
    http.post(
      '*/api/v1/exports',
      () => new HttpResponse('PK', { headers: { 'Content-Type': 'application/zip' } }),
    ),
  );
  const { user } = renderApp('/org/protection');
  await user.click(await screen.findByRole('button', { name: 'Download everything' }));
  await expect.poll(() => kept).toEqual(['blob:export harbour-auto-export.zip']);
  expect(type).toBe('application/zip');
});

test('an export that is refused is said to be', async () => {
  server.use(http.post('*/api/v1/exports', () => problem({ ...examples.noBrief, status: 429 })));
  const { user } = renderApp('/org/protection');
  await user.click(await screen.findByRole('button', { name: 'Download everything' }));
  expect(await screen.findByText(/one is made at a time/)).toBeVisible();
});

test('who is no administrator learns who can grant it', async () => {
  server.use(http.post(paths.refresh, () => HttpResponse.json(examples.session)));
  renderApp('/org/keys');
  expect(await screen.findByText('An administrator of your organisation can grant it.')).toBeVisible();
});
