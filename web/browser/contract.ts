import { readFileSync } from 'node:fs';
import type { components } from '../src/shared/http/contract.d.ts';

type Schemas = components['schemas'];

/** The folder is named once, in package.json. */
const folder = new URL('./examples/', import.meta.url);

function example<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;
}

export const examples = {
  session: example<Schemas['Session']>('session'),
  me: example<Schemas['Me']>('me'),
  brief: example<Schemas['Brief']>('brief'),
  briefWithGaps: example<Schemas['Brief']>('brief-with-gaps'),
  refusedCredentials: example<Schemas['Problem']>('problem-credentials'),
  noSession: example<Schemas['Problem']>('problem-no-session'),
  tooManyTries: example<Schemas['Problem']>('problem-too-many-tries'),
  noBrief: example<Schemas['Problem']>('problem-no-brief'),
  internal: example<Schemas['Problem']>('problem-internal'),
};
