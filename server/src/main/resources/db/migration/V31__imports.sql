-- Files that programs sent. One that is running tells so every few seconds; one that has not told for
-- half a minute belongs to a process that died, and is read as interrupted.
CREATE TABLE daybrief.imports (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  import_id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  bytes bigint NOT NULL,
  received_at timestamptz NOT NULL,
  phase text NOT NULL,
  told_at timestamptz NOT NULL,
  finished_at timestamptz,
  bytes_read bigint NOT NULL DEFAULT 0,
  rows_read bigint NOT NULL DEFAULT 0,
  added bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  rejected bigint NOT NULL DEFAULT 0,
  unknown_columns text[] NOT NULL DEFAULT '{}',
  stopped text,
  PRIMARY KEY (organization_id, import_id)
);
CREATE INDEX imports_age ON daybrief.imports (organization_id, received_at);

-- The rows an import refused, as CSV in pieces. They repeat what customers wrote, so they go with the
-- import.
CREATE TABLE daybrief.import_rejections (
  organization_id uuid NOT NULL,
  import_id uuid NOT NULL,
  number integer NOT NULL,
  csv text NOT NULL,
  PRIMARY KEY (organization_id, import_id, number),
  FOREIGN KEY (organization_id, import_id) REFERENCES daybrief.imports ON DELETE CASCADE
);

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['imports', 'import_rejections']
  LOOP
    EXECUTE format('ALTER TABLE daybrief.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE daybrief.%I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY tenant ON daybrief.%I'
      ' USING (organization_id::text = ANY (daybrief.tenants()))'
      ' WITH CHECK (organization_id::text = ANY (daybrief.tenants()))', tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.%I TO ${app_role}', tenant_table);
  END LOOP;
END
$$;
