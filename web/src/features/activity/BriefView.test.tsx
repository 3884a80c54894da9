import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { BriefView } from '@/features/activity/BriefView';
import type { Brief } from '@/shared/http/schemas';
import { agreed, examples } from '@/testing/examples';
import { renderPart } from '@/testing/renderPart';
import { paths, server } from '@/testing/server';

function show(brief: Brief): HTMLElement[] {
  renderPart(
    <BriefView brief={{ ...brief, corrections: brief.corrections ?? [] }} onNewest={() => undefined} />,
  );
  return screen.getAllByRole('listitem').filter((row) => row.hasAttribute('data-tone'));
}

test('shows five items by priority, whatever their order in the answer', () => {
  const rows = show({ ...examples.brief, items: examples.brief.items.toReversed() });
  expect(rows.map((row) => within(row).getByRole('heading').textContent)).toEqual(
    examples.brief.items.map((item) => item.title),
  );
});

test('says label, tone and provenance in words', () => {
  const [ready, , change, share, calm] = show(examples.brief).map((row) => row.textContent);
  expect(ready).toContain('Open work');
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

test('says that the words come from rules because the AI service did not answer', () => {
  const items = examples.brief.items.map((item) =>
    item.priority === 3 ? { ...item, provenance: unanswered } : item,
  );
  show({ ...examples.brief, items });
  expect(screen.getByText('Written by rules today: the AI service did not answer.')).toBeVisible();
});

test('shows old and new of what a revision corrected', () => {
  const line = { priority: 2, title: 'Missed or Failed Calls', description: '12 missed.' };
  const corrections = [
    { type: 'missed_calls', before: { ...line, count: 12 }, after: { ...line, count: 14 } },
  ];
  show({ ...examples.briefWithGaps, corrections });
  expect(screen.getByRole('deletion')).toHaveTextContent('Missed or Failed Calls12');
  expect(screen.getByRole('insertion')).toHaveTextContent('Missed or Failed Calls14');
});

const unanswered = {
  provider: null,
  model: null,
  promptVersion: null,
  payloadHash: null,
  outcome: 'unavailable' as const,
  reasons: [],
  inputTokens: null,
  outputTokens: null,
  costUsd: null,
  latencyMillis: 0,
};

test('asks once for the fortnight behind all lines, and draws it where it ends with the number', async () => {
  const asked: URLSearchParams[] = [];
  const points = agreed('series')['points'] as { value: number }[];
  const fortnight = [...points.slice(-14, -1), { ...points.at(-1), value: 9 }];
  server.use(
    http.get(paths.lines, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({
        series: ['calls_ready', 'calls_missed'].map((metric) => ({ metric, points: fortnight })),
      });
    }),
  );
  const [ready, , missed] = show(examples.brief);
  expect(await within(ready as HTMLElement).findByRole('img', { name: /9/ })).toBeVisible();
  expect(within(missed as HTMLElement).queryByRole('img')).toBeNull();
  expect(asked.map((query) => Object.fromEntries(query))).toEqual([
    {
      metrics: 'calls_missed,calls_missed_or_failed,calls_ready,feedback_promoters,service_completed',
      from: '2026-11-04',
      to: '2026-11-17',
    },
  ]);
});
