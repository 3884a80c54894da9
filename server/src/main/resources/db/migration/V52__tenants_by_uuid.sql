-- A policy compares organisations as what they are. As texts they were compared one by one with every row: a
-- hundred organisations' calls took seven times as long as without row security. As UUIDs they are found by
-- the index, so that a statement that names no organisation reads its own rows alone, too.
DO $$
DECLARE
  tenant text := 'organization_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[])';
  tenant_table regclass;
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    tenant := 'organization_id = ANY (daybrief.tenants()::uuid[])';
  END IF;
  FOR tenant_table IN
    SELECT polrelid FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = 'daybrief'::regnamespace AND p.polname = 'tenant'
  LOOP
    EXECUTE format('ALTER POLICY tenant ON %s USING (%s) WITH CHECK (%s)', tenant_table, tenant, tenant);
  END LOOP;
END
$$;
