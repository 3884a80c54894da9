-- Who is invited and has not come yet. The secret has 256 random bits, so that one round of SHA-256 keeps it.
CREATE TABLE daybrief.invitations (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  invitation_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  secret_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, invitation_id)
);
CREATE UNIQUE INDEX invitations_email ON daybrief.invitations (organization_id, lower(email));
CREATE INDEX invitations_secret ON daybrief.invitations (organization_id, secret_hash);
CREATE INDEX sessions_of_member ON daybrief.sessions (organization_id, member_id) WHERE closed_at IS NULL;

ALTER TABLE daybrief.invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.invitations
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.invitations TO ${app_role};
GRANT UPDATE (role, disabled) ON daybrief.members TO ${app_role};
