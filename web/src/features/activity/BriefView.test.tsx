import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BriefView } from '@/features/activity/BriefView';
import type { Brief } from '@/shared/http/schemas';
import { clockOf } from '@/shared/time/clock';
import { examples } from '@/testing/examples';

const clock = clockOf('Europe/Berlin', 'en-GB');

function show(brief: Brief): HTMLElement[] {
  render(<BriefView brief={brief} clock={clock} />);
  return screen.getAllByRole('listitem');
}

test('shows five items by priority, whatever their order in the answer', () => {
  const rows = show({ ...examples.brief, items: examples.brief.items.toReversed() });
  expect(rows.map((row) => within(row).getByRole('heading').textContent)).toEqual(
    examples.brief.items.map((item) => item.title),
  );
});

test('says label, tone and provenance in words', () => {
  const [ready, , change, share, calm] = show(examples.brief).map((row) => row.textContent);
  expect(ready).toContain('Open workNeutral');
  expect(ready).toContain('Counted');
  expect(change).toContain('SignalNeeds attention');
  expect(change).toContain('AI-written, numbers checked');
  expect(share).toContain('SignalGood');
  expect(share).toContain('Rule-based');
  expect(calm).toContain('Calm');
});

test('shows a zero as a zero and no count as none', () => {
  const [ready, , gap] = show(examples.briefWithGaps);
  expect(within(ready as HTMLElement).getByText('0')).toBeVisible();
  expect(within(gap as HTMLElement).queryByText(/^\d+$/)).toBeNull();
});

test('gives the reasons of an item on request, and what is counted', () => {
  const [ready, , change] = show(examples.brief);
  expect(within(ready as HTMLElement).getByText(/first two items are counted every day/)).toBeInTheDocument();
  const reasons = within(change as HTMLElement);
  expect(reasons.getByText('0.38')).toBeInTheDocument();
  expect(
    reasons.getByText('From Tue 17 Nov, 00:00 until Wed 18 Nov, 00:00, Europe/Berlin'),
  ).toBeInTheDocument();
});

test('names each source that is silent or was never there', () => {
  show(examples.briefWithGaps);
  expect(screen.getByText('silent since Fri 13 Nov, 18:02')).toBeVisible();
  expect(screen.getByText(/never received/)).toBeVisible();
  expect(screen.getByText('Corrected Mon 16 Nov, 10:40 (revision 2)')).toBeVisible();
});

test('names a quiet day', () => {
  const items = examples.brief.items.map((item) =>
    item.priority > 2 ? { ...item, label: 'calm' as const } : item,
  );
  show({ ...examples.brief, items });
  expect(screen.getByText('Quiet day: nothing stood out on Tue 17 Nov.')).toBeVisible();
});
