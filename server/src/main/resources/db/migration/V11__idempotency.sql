-- Requests that may be sent again for 24 h. The answer is null while the first one is being done; one
-- whose process died is taken over after some minutes, which is harmless: the rows are there already.
CREATE TABLE daybrief.idempotency_keys (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  idempotency_key text NOT NULL,
  payload_hash text NOT NULL,
  token uuid NOT NULL,
  claimed_at timestamptz NOT NULL,
  answer text,
  PRIMARY KEY (organization_id, idempotency_key)
);
CREATE INDEX idempotency_keys_age ON daybrief.idempotency_keys (organization_id, claimed_at);

ALTER TABLE daybrief.idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.idempotency_keys
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.idempotency_keys TO ${app_role};
