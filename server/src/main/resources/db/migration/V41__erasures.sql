-- Who was erased, as keyed hashes: they tell nobody who it was, and find the person again in records that
-- came back with an old backup. The key is not in the database.
CREATE TABLE daybrief.erasures (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  erasure_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  marks text[] NOT NULL,
  PRIMARY KEY (organization_id, erasure_id)
);
ALTER TABLE daybrief.erasures ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.erasures FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.erasures
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT ON daybrief.erasures TO ${app_role};

-- What went out stays as it was written, until its time is over or a person in it is erased.
GRANT UPDATE (payload) ON daybrief.model_usage TO ${app_role};
