import type { components } from '@/shared/http/contract';
import { dayShape } from '@/shared/http/dayShape';
import { instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

type Schemas = components['schemas'];
export type Run = Schemas['Run'];
export type RunDay = Schemas['RunDay'];

export const runShape: Shape<Run> = record<Run>({
  id: text,
  trigger: oneOf('command', 'member', 'operator', 'schedule', 'view'),
  member: nullable(text),
  from: dayShape,
  to: dayShape,
  state: oneOf('queued', 'running', 'done', 'failed', 'interrupted'),
  days: record({ total: number, published: number, revised: number, unchanged: number, failed: number }),
  askedAt: instant,
  startedAt: nullable(instant),
  finishedAt: nullable(instant),
});

export const runsShape: Shape<Schemas['Runs']> = record<Schemas['Runs']>({
  runs: list(runShape),
  next: nullable(text),
});

export const runWithDaysShape: Shape<Schemas['RunWithDays']> = record<Schemas['RunWithDays']>({
  run: runShape,
  days: list(
    record<RunDay>({
      date: dayShape,
      outcome: oneOf('published', 'revised', 'unchanged', 'failed'),
      reason: nullable(oneOf('counts_disagree', 'records_kept_changing', 'made_elsewhere', 'fault')),
    }),
  ),
  next: nullable(text),
});
