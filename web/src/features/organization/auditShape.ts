import type { components } from '@/shared/http/contract';
import { flag, instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

type Schemas = components['schemas'];
export type Act = Schemas['Act'];
export type AuditEntry = Schemas['AuditEntry'];

export const acts = [
  'login',
  'logout',
  'session.reuse',
  'forbidden',
  'password.change',
  'factor.on',
  'factor.off',
  'organization.add',
  'settings.change',
  'goal.set',
  'mute.lift',
  'member.add',
  'member.change',
  'invitation.make',
  'invitation.withdraw',
  'invitation.accept',
  'key.make',
  'key.revoke',
  'webhook.make',
  'webhook.revoke',
  'source.attach',
  'source.detach',
  'preferences.change',
  'import',
  'records.send',
  'sample.load',
  'sample.remove',
  'run.ask',
  'operator.appoint',
  'operator.dismiss',
  'export',
  'erasure',
  'retention',
] as const satisfies Act[];

const entry: Shape<AuditEntry> = record<AuditEntry>({
  number,
  at: instant,
  actor: record({
    kind: oneOf('member', 'operator', 'key', 'installation', 'nobody'),
    id: nullable(text),
    name: nullable(text),
  }),
  act: oneOf(...acts),
  subject: text,
  outcome: oneOf('done', 'refused'),
  whole: flag,
});

export const auditShape: Shape<Schemas['Audit']> = record<Schemas['Audit']>({
  entries: list(entry),
  whole: flag,
  next: nullable(text),
});
