import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { agreed, examples } from '@/testing/examples';
import { renderApp } from '@/testing/renderApp';
import { paths, problem, server } from '@/testing/server';

const sample = '*/api/v1/organization/sample';

/** Its code is loaded when it is first needed, which takes a while on a busy machine. */
const loadButton = () => screen.findByRole('button', { name: 'Load sample data' }, { timeout: 15_000 });

/** An organisation that has sample data or nothing at all, asked by a member of the role. */
function organization(state: { sample: boolean }, role = 'admin') {
  const session = () => ({
    ...examples.session,
    member: { ...examples.session.member, role },
    organization: { ...examples.session.organization, sample: state.sample },
  });
  const health = examples.brief.health.map((source) => ({ ...source, state: 'never', newest: null }));
  server.use(
    http.post(paths.refresh, () => HttpResponse.json(session())),
    http.get(paths.brief, () =>
      state.sample ? HttpResponse.json(examples.brief) : HttpResponse.json({ ...examples.brief, health }),
    ),
  );
}

test('an administrator without data loads the sample and sees that it is one', async () => {
  const state = { sample: false };
  organization(state);
  let asked = 0;
  server.use(
    http.post(sample, () => {
      asked += 1;
      state.sample = true;
      return HttpResponse.json({ run: null });
    }),
  );
  const { user } = renderApp();
  await user.click(await loadButton());
  expect(await screen.findByText('This organisation shows sample data')).toBeVisible();
  expect(screen.getByText('Sample data')).toBeVisible();
  expect(screen.queryByText('First steps')).toBeNull();
  expect(asked).toBe(1);
});

test('records that are there already are not covered', async () => {
  organization({ sample: false });
  server.use(http.post(sample, () => problem({ ...examples.noBrief, status: 409 })));
  const { user } = renderApp();
  await user.click(await loadButton());
  expect(await screen.findByText(/has records of its own already/)).toBeVisible();
});

test('removing asks first, says what stays, and ends the mark', async () => {
  const state = { sample: true };
  organization(state);
  let removed = 0;
  server.use(
    http.delete(sample, () => {
      removed += 1;
      state.sample = false;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp();
  await user.click(await screen.findByRole('button', { name: 'Remove sample data' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/records of your own stay/)).toBeVisible();
  expect(removed).toBe(0);
  await user.click(dialog.getByRole('button', { name: 'Remove sample data' }));
  expect(await screen.findByText('First steps')).toBeVisible();
  expect(screen.queryByText('This organisation shows sample data')).toBeNull();
  expect(removed).toBe(1);
});

test('the organisation says it too', async () => {
  organization({ sample: true });
  renderApp('/org/keys');
  expect(await screen.findByRole('button', { name: 'Remove sample data' })).toBeVisible();
});

test('on the first day there is no brief yet, and no older one', async () => {
  organization({ sample: false });
  server.use(
    http.get(paths.brief, () => problem(examples.noBrief)),
    http.get(paths.briefs, () => HttpResponse.json({ briefs: [], nextCursor: null })),
  );
  renderApp();
  expect(await screen.findByRole('button', { name: 'Load sample data' })).toBeVisible();
});

test('a brief that is late makes no organisation new', async () => {
  organization({ sample: false });
  let asked = 0;
  server.use(
    http.get(paths.brief, () => problem(examples.noBrief)),
    http.get(paths.briefs, () => {
      asked += 1;
      return HttpResponse.json(agreed('briefs'));
    }),
  );
  renderApp();
  expect(await screen.findByText('No brief for Tue 17 Nov yet')).toBeVisible();
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(1);
  expect(screen.queryByText('First steps')).toBeNull();
});

test('the organisation offers it where there is none', async () => {
  organization({ sample: false });
  renderApp('/org/general');
  expect(await screen.findByRole('button', { name: 'Load sample data' })).toBeVisible();
});
