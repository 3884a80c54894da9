-- A member's second factor: a secret from which codes follow (RFC 6238), sealed with a key that the database does
-- not have, the last step of time whose code was taken, and hashes of the recovery codes that are left.
CREATE TABLE daybrief.second_factors (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  member_id uuid NOT NULL,
  sealed_secret text NOT NULL,
  in_force boolean NOT NULL DEFAULT false,
  last_step bigint NOT NULL DEFAULT 0,
  recovery_hashes text[] NOT NULL DEFAULT '{}', -- of 80 random bits each, so that one round of SHA-256 keeps them
  tries integer NOT NULL DEFAULT 0,
  tries_until timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (organization_id, member_id)
);

ALTER TABLE daybrief.second_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.second_factors FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.second_factors
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.second_factors TO ${app_role};
