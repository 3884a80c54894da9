import type { components } from '@/shared/http/contract';
import { flag, instant, list, nullable, number, oneOf, record, type Shape, text } from '@/shared/http/shape';
import { type UsageDay, usageDayShape } from '@/shared/usage/usageDayShape';

type Schemas = components['schemas'];

const apiKey: Shape<Schemas['ApiKey']> = record<Schemas['ApiKey']>({
  id: text,
  name: text,
  scopes: list(oneOf('records:write')),
  createdAt: instant,
  expiresAt: nullable(instant),
  lastUsedAt: nullable(instant),
  revokedAt: nullable(instant),
});

export const keysShape: Shape<Schemas['ApiKeys']> = record<Schemas['ApiKeys']>({
  keys: list(apiKey),
  next: nullable(text),
});

export const issuedKeyShape: Shape<Schemas['IssuedApiKey']> = record<Schemas['IssuedApiKey']>({
  secret: text,
  key: apiKey,
});

export type Webhook = Pick<
  Schemas['Webhook'],
  'id' | 'provider' | 'url' | 'createdAt' | 'revokedAt' | 'accepted' | 'refused'
>;

const webhook: Shape<Webhook> = record<Webhook>({
  id: text,
  provider: oneOf('vapi', 'twilio', 'retell'),
  url: text,
  createdAt: instant,
  revokedAt: nullable(instant),
  accepted: number,
  refused: number,
});

export const webhooksShape: Shape<{ webhooks: Webhook[]; next: string | null }> = record({
  webhooks: list(webhook),
  next: nullable(text),
});

export const issuedWebhookShape: Shape<{ secret: string | null; webhook: Webhook }> = record({
  secret: nullable(text),
  webhook,
});

export const usageShape: Shape<{ days: UsageDay[] }> = record({ days: list(usageDayShape) });

export type SentRequest = Pick<
  Schemas['SentRequest'],
  'call' | 'briefDate' | 'sentAt' | 'provider' | 'model' | 'payload' | 'attempt' | 'outcome'
>;

export const sentShape: Shape<{ requests: SentRequest[]; next: string | null }> = record({
  requests: list(
    record<SentRequest>({
      call: text,
      briefDate: text,
      sentAt: instant,
      provider: text,
      model: text,
      payload: text,
      attempt: number,
      outcome: nullable(text),
    }),
  ),
  next: nullable(text),
});

export type Goal = Schemas['Target'];

export const targetsShape: Shape<Schemas['Targets']> = record<Schemas['Targets']>({
  targets: list(record<Goal>({ metric: text, per: oneOf('week', 'month'), goal: number })),
});

export const mutesShape: Shape<Schemas['Mutes']> = record<Schemas['Mutes']>({
  mutes: list(record<Schemas['Mute']>({ kind: text, subject: text, since: instant })),
});

export const erasureShape: Shape<Schemas['Erasure']> = record<Schemas['Erasure']>({ id: text, rows: number });

const role = oneOf('viewer', 'manager', 'admin');

export const membersShape: Shape<Schemas['Members']> = record<Schemas['Members']>({
  members: list(record<Schemas['TeamMember']>({ id: text, name: text, email: text, role, active: flag })),
});

const invitation: Shape<Schemas['Invitation']> = record<Schemas['Invitation']>({
  id: text,
  name: text,
  email: text,
  role,
  expiresAt: instant,
});

export const invitationsShape: Shape<Schemas['Invitations']> = record<Schemas['Invitations']>({
  invitations: list(invitation),
});

export const issuedInvitationShape: Shape<Schemas['IssuedInvitation']> = record<Schemas['IssuedInvitation']>({
  invitation,
  secret: text,
});

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Settings = Schemas['OrganizationSettings'];

export const settingsShape: Shape<Settings> = record<Settings>({
  slug: text,
  sample: flag,
  name: text,
  zone: text,
  locale: text,
  opening: record<Settings['opening']>({ days: list(oneOf(...weekdays)), from: text, until: text }),
  modelWords: flag,
});
