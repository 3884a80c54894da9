import { dayShape } from '@/shared/http/dayShape';
import type { Me, Member, Organization, SessionBody } from '@/shared/http/schemas';
import { flag, number, oneOf, record, type Shape, text } from '@/shared/http/shape';

const member: Shape<Member> = record<Member>({
  name: text,
  email: text,
  role: oneOf('viewer', 'manager', 'admin'),
  operator: flag,
});

const organization: Shape<Organization> = record<Organization>({
  id: text,
  name: text,
  slug: text,
  zone: text,
  locale: text,
  sample: flag,
});

export const sessionShape: Shape<SessionBody> = record<SessionBody>({
  accessToken: text,
  expiresInSeconds: number,
  member,
  organization,
  yesterday: dayShape,
});

export const meShape: Shape<Me> = record<Me>({ member, organization, yesterday: dayShape });
