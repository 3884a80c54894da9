-- Where call systems tell of an organisation's calls. The secret is sealed with a key that the database
-- does not have: signatures can be checked with it, and a copy of the database tells it to nobody.
CREATE TABLE daybrief.webhooks (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  webhook_id uuid NOT NULL,
  provider text NOT NULL,
  sealed_secret text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  accepted bigint NOT NULL DEFAULT 0,
  refused bigint NOT NULL DEFAULT 0,
  unknown_events bigint NOT NULL DEFAULT 0,
  unknown_fields bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, webhook_id)
);
-- A webhook names itself before anything else is known.
CREATE UNIQUE INDEX webhooks_id ON daybrief.webhooks (webhook_id);

ALTER TABLE daybrief.webhooks ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.webhooks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.webhooks
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE (revoked_at, accepted, refused, unknown_events, unknown_fields)
  ON daybrief.webhooks TO ${app_role};

-- Whose webhook it is: asked before the organisation is known, answered with the owner's eyes.
CREATE POLICY installation ON daybrief.webhooks FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION daybrief.webhook_of_id(wanted uuid) RETURNS SETOF daybrief.webhooks
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT * FROM daybrief.webhooks w WHERE w.webhook_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION daybrief.webhook_of_id(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.webhook_of_id(uuid) TO ${app_role};
