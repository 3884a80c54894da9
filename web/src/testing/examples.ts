import { readFileSync } from 'node:fs';
import type { Activity, Brief, ItemReceipt, Me, Problem, SessionBody } from '@/shared/http/schemas';

const folder = 'browser/examples';

function example<T>(name: string): T {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as T;
}

/** Longer or more telling than what the server's tests write, in the same shape. */
export function agreed(name: string): Record<string, unknown> {
  return example(name);
}

/** Written by the server's tests from its own answers. */
export function served<T>(name: string): T {
  return JSON.parse(readFileSync(`../contract/examples/${name}.json`, 'utf8')) as T;
}

export const examples = {
  session: example<SessionBody>('session'),
  me: example<Me>('me'),
  brief: example<Brief>('brief'),
  briefWithGaps: example<Brief>('brief-with-gaps'),
  activities: example<Activity[]>('recent-activities'),
  noSession: example<Problem>('problem-no-session'),
  refusedCredentials: example<Problem>('problem-credentials'),
  tooManyTries: example<Problem>('problem-too-many-tries'),
  noBrief: example<Problem>('problem-no-brief'),
  receipt: served<ItemReceipt>('receipt'),
  internal: example<Problem>('problem-internal'),
};
