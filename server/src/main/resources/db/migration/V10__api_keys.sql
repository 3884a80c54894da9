-- Keys by which programs send an organisation's records. The secret has 256 random bits, so that one
-- round of SHA-256 keeps it.
CREATE TABLE daybrief.api_keys (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  key_id uuid NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  secret_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (organization_id, key_id)
);
-- A key names itself before anything else is known.
CREATE UNIQUE INDEX api_keys_id ON daybrief.api_keys (key_id);

ALTER TABLE daybrief.api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.api_keys
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at) ON daybrief.api_keys TO ${app_role};

-- Whose key it is: asked before the organisation is known, answered with the owner's eyes.
CREATE POLICY installation ON daybrief.api_keys FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION daybrief.api_key_of_id(wanted uuid) RETURNS SETOF daybrief.api_keys
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT * FROM daybrief.api_keys k WHERE k.key_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION daybrief.api_key_of_id(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.api_key_of_id(uuid) TO ${app_role};
