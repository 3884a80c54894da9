import { dayShape } from '@/shared/http/dayShape';
import { instant, list, nullable, record, type Shape, text } from '@/shared/http/shape';
import type { Day } from '@/shared/time/day';

export const outcomes = ['published', 'degraded', 'failed', 'running'] as const;

export type Run = { id: string; date: Day; startedAt: string; outcome: string; reason: string | null };

export const runsShape: Shape<{ runs: Run[] }> = record({
  runs: list(
    record<Run>({ id: text, date: dayShape, startedAt: instant, outcome: text, reason: nullable(text) }),
  ),
});
