-- Whom a transaction works for is signed by the application, so that a statement that somebody smuggled in
-- cannot say it: daybrief.organizations = 'uuid,uuid,...|seconds|signature'. The signature is HMAC-SHA-256 of
-- what stands before it; the seconds since 1970 are those at which it ends. No role but the owner reads the
-- keys, and one function compares.

-- A key as the two blocks that HMAC makes of it. The highest number signs, all of them are believed.
CREATE TABLE daybrief.context_keys (
  number integer PRIMARY KEY,
  inner_block bytea NOT NULL CHECK (length(inner_block) = 64),
  outer_block bytea NOT NULL CHECK (length(outer_block) = 64)
);

-- Compared with the time at which the transaction began: a context lasts as long as its transaction, however
-- long that is. Absent or empty, as after a transaction: null. Anything else that is not signed: null, and a
-- line in the server's log.
CREATE OR REPLACE FUNCTION daybrief.tenants() RETURNS text[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  context text := current_setting('daybrief.organizations', true);
  part text[];
BEGIN
  IF coalesce(context, '') = '' THEN
    RETURN NULL;
  END IF;
  part := string_to_array(context, '|');
  IF array_length(part, 1) = 3 AND part[2] ~ '^[0-9]{1,12}$' THEN
    IF part[2]::bigint >= extract(epoch FROM transaction_timestamp()) AND EXISTS (
        SELECT FROM daybrief.context_keys k WHERE part[3] = encode(sha256(k.outer_block
          || sha256(k.inner_block || convert_to(part[1] || '|' || part[2], 'UTF8'))), 'hex')) THEN
      RETURN string_to_array(part[1], ',');
    END IF;
  END IF;
  RAISE WARNING 'a tenant context was refused: it is forged, or out of time';
  RETURN NULL;
END
$$;

-- Checked once a statement and table instead of once a row: a sub-select is evaluated first, and alone. A table
-- that Citus distributes takes no sub-select in a policy; there the function itself stands, with the same
-- meaning.
DO $$
DECLARE
  tenant text := 'organization_id::text = ANY ((SELECT daybrief.tenants())::text[])';
  tenant_table regclass;
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    tenant := 'organization_id::text = ANY (daybrief.tenants())';
  END IF;
  FOR tenant_table IN
    SELECT polrelid FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = 'daybrief'::regnamespace AND p.polname = 'tenant'
  LOOP
    EXECUTE format('ALTER POLICY tenant ON %s USING (%s) WITH CHECK (%s)', tenant_table, tenant, tenant);
  END LOOP;
END
$$;

-- As before, the context asked for once.
CREATE OR REPLACE FUNCTION daybrief.forget_audit(before timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  tenants text[] := daybrief.tenants();
  gone bigint;
BEGIN
  WITH ends AS (
    SELECT h.organization_id, coalesce((
      SELECT min(e.number) - 1 FROM daybrief.audit_entries e
      WHERE e.organization_id = h.organization_id
        AND e.at >= least(before, clock_timestamp() - interval '1 year')), h.newest - 1) AS number
    FROM daybrief.audit_heads h
    WHERE h.organization_id::text = ANY (tenants)
    FOR UPDATE OF h)
  UPDATE daybrief.audit_heads h SET forgotten = e.number, forgotten_hash = e.hash
  FROM ends JOIN daybrief.audit_entries e USING (organization_id, number)
  WHERE h.organization_id = e.organization_id AND e.number > h.forgotten;
  DELETE FROM daybrief.audit_entries e USING daybrief.audit_heads h
  WHERE h.organization_id::text = ANY (tenants)
    AND e.organization_id = h.organization_id AND e.number <= h.forgotten;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END
$$;
