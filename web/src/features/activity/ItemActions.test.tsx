import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { ItemActions } from '@/features/activity/ItemActions';
import { examples } from '@/testing/examples';
import { renderPart } from '@/testing/renderPart';
import { paths, problem, server } from '@/testing/server';

const brief = { ...examples.brief, corrections: [] };
const user = userEvent.setup();
let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    http.post(paths.opinion, async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete(paths.opinion, () => {
      sent.push('taken back');
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

function show(line: number, role: 'viewer' | 'manager' = 'manager', label?: 'open_work' | 'signal') {
  const item = brief.items[line];
  if (!item) throw new Error('no such line');
  renderPart(<ItemActions item={{ ...item, label: label ?? item.label }} brief={brief} />, '/', role);
}

test('an opinion is sent, said and taken back', async () => {
  show(2);
  await user.click(screen.getByRole('button', { name: 'Useful' }));
  expect(await screen.findByText(/more lines like this one/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Useful' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(within(screen.getByRole('status')).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back.')).toBeVisible();
  expect(sent).toEqual([{ feedback: 'useful' }, 'taken back']);
});

test('what was not saved is said and not shown as given', async () => {
  server.use(http.post(paths.opinion, () => problem(examples.internal)));
  show(2);
  await user.click(screen.getByRole('button', { name: 'Not useful' }));
  expect(await screen.findByText('This was not saved. Try again.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Not useful' })).toHaveAttribute('aria-pressed', 'false');
});

test.each([
  [2, 'manager', 1],
  [2, 'viewer', 0],
  [0, 'manager', 0],
] as const)('line %i has for a %s %i buttons to mute', (line, role, buttons) => {
  show(line, role);
  expect(screen.queryAllByRole('button', { name: 'Mute this kind' })).toHaveLength(buttons);
});

test.each([
  ['open_work', 2, 'manager', 2],
  ['open_work', 2, 'viewer', 0],
  ['open_work', 0, 'manager', 0],
  ['signal', 2, 'manager', 0],
] as const)('%s at line %i has for a %s %i buttons for its work', (label, line, role, buttons) => {
  show(line, role, label);
  expect(screen.queryAllByRole('button', { name: /Work is done|Put off for a week/ })).toHaveLength(buttons);
});

test('work is done or put off', async () => {
  show(2, 'manager', 'open_work');
  await user.click(screen.getByRole('button', { name: 'Put off for a week' }));
  expect(await screen.findByText(/no such line for a week/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Work is done' }));
  expect(await screen.findByText(/Done, for everybody/)).toBeVisible();
  expect(sent).toEqual([{ feedback: 'snooze' }, { feedback: 'done' }]);
});
