-- What was done and refused, by whom and when. One chain an organisation: the hash of an entry is made of
-- the entry and of the hash before it, so that none can be changed, put in or taken out unseen. Nothing in
-- it is a secret or a customer's word: ids and words of our own alone.
CREATE TABLE daybrief.audit_entries (
  organization_id uuid NOT NULL,
  number bigint NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL, -- by this database's clock
  actor text NOT NULL,
  actor_id uuid,
  act text NOT NULL,
  subject text NOT NULL CHECK (subject ~ '^[ -~]{0,200}$'),
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
  hash text NOT NULL,
  PRIMARY KEY (organization_id, number)
);
CREATE INDEX audit_entries_by_act ON daybrief.audit_entries (organization_id, act, number);
CREATE INDEX audit_entries_by_time ON daybrief.audit_entries (organization_id, at);

-- Where a chain ends, and after which entry it begins. Who adds an entry holds this row until the act is
-- stored: two nodes that add at the same time take turns, and neither leaves a gap.
CREATE TABLE daybrief.audit_heads (
  organization_id uuid PRIMARY KEY,
  newest bigint NOT NULL DEFAULT 0,
  hash text NOT NULL DEFAULT repeat('0', 64),
  forgotten bigint NOT NULL DEFAULT 0, -- entries up to this one went when their time was over
  forgotten_hash text NOT NULL DEFAULT repeat('0', 64)
);

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['audit_entries', 'audit_heads']
  LOOP
    EXECUTE format('ALTER TABLE daybrief.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE daybrief.%I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY tenant ON daybrief.%I'
      ' USING (organization_id::text = ANY (daybrief.tenants()))'
      ' WITH CHECK (organization_id::text = ANY (daybrief.tenants()))', tenant_table);
    EXECUTE format('GRANT SELECT, INSERT ON daybrief.%I TO ${app_role}', tenant_table);
  END LOOP;
END
$$;
-- Entries are added and read, and that is all.
GRANT UPDATE (newest, hash) ON daybrief.audit_heads TO ${app_role};

-- Forgets the oldest entries of the organisations of the transaction, never one that is younger than a
-- year. Row security holds the owner to those organisations too. The newest entry stays.
CREATE FUNCTION daybrief.forget_audit(before timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  gone bigint;
BEGIN
  WITH ends AS (
    SELECT h.organization_id, coalesce((
      SELECT min(e.number) - 1 FROM daybrief.audit_entries e
      WHERE e.organization_id = h.organization_id
        AND e.at >= least(before, clock_timestamp() - interval '1 year')), h.newest - 1) AS number
    FROM daybrief.audit_heads h
    WHERE h.organization_id::text = ANY (daybrief.tenants())
    FOR UPDATE OF h)
  UPDATE daybrief.audit_heads h SET forgotten = e.number, forgotten_hash = e.hash
  FROM ends JOIN daybrief.audit_entries e USING (organization_id, number)
  WHERE h.organization_id = e.organization_id AND e.number > h.forgotten;
  DELETE FROM daybrief.audit_entries e USING daybrief.audit_heads h
  WHERE h.organization_id::text = ANY (daybrief.tenants())
    AND e.organization_id = h.organization_id AND e.number <= h.forgotten;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END
$$;
REVOKE EXECUTE ON FUNCTION daybrief.forget_audit(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.forget_audit(timestamptz) TO ${app_role};
