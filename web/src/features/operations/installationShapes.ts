import type { components } from '@/shared/http/contract';
import { dayShape } from '@/shared/http/dayShape';
import { flag, instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import { usageDayShape } from '@/shared/usage/usageDayShape';

type Schemas = components['schemas'];
export type Night = Schemas['Night'];
export type OpenOrganization = Schemas['OpenOrganization'];
export type System = Schemas['System'];
export type Budget = Schemas['InstallationBudget'];

export const nightsShape: Shape<Schemas['Nights']> = record<Schemas['Nights']>({
  nights: list(
    record<Night>({
      date: dayShape,
      published: number,
      ruleBased: number,
      failed: number,
      parked: number,
      waiting: number,
      delay: nullable(record<Schemas['NightDelay']>({ medianSeconds: number, longestSeconds: number })),
    }),
  ),
  next: nullable(dayShape),
});

export const openNightShape: Shape<Schemas['OpenNight']> = record<Schemas['OpenNight']>({
  date: dayShape,
  organizations: list(
    record<OpenOrganization>({
      id: text,
      slug: text,
      name: text,
      state: oneOf('failed', 'waiting'),
      reason: nullable(oneOf('counts_disagree', 'records_kept_changing', 'made_elsewhere', 'fault')),
      attempts: number,
      triedAt: nullable(instant),
      nextTry: instant,
    }),
  ),
  next: nullable(text),
});

export const rerunShape: Shape<Schemas['Rerun']> = record<Schemas['Rerun']>({
  run: text,
  organizations: number,
});

export const installationUsageShape: Shape<Schemas['InstallationUsage']> = record<
  Schemas['InstallationUsage']
>({
  from: dayShape,
  to: dayShape,
  days: list(usageDayShape),
  budget: record<Budget>({ tokens: number, costUsd: text, tokensToday: number, costUsdToday: text }),
});

export const systemShape: Shape<System> = record<System>({
  version: text,
  role: oneOf('both', 'web', 'worker'),
  startedAt: instant,
  database: record<Schemas['SystemDatabase']>({
    version: text,
    migration: text,
    connections: number,
    mostConnections: number,
  }),
  hearing: flag,
  cacheSharing: flag,
  backlog: record<Schemas['Backlog']>({
    organizations: number,
    due: number,
    dueSince: nullable(instant),
    parked: number,
    oldestDay: nullable(dayShape),
  }),
});
