import type { components } from '@/shared/http/contract';
import { nullable, number, record, type Shape, text } from '@/shared/http/shape';

export type UsageDay = components['schemas']['InstallationDay'];

/** What the usage of an organisation and of the installation tell alike. */
export const usageDayShape: Shape<UsageDay> = record<UsageDay>({
  date: text,
  requests: number,
  answered: number,
  inputTokens: number,
  outputTokens: number,
  costUsd: nullable(text),
  unpriced: number,
  latencyMillis: nullable(number),
});
