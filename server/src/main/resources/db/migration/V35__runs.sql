-- Runs over an organisation's days: one of many organisations has a row of each, under the same id. One
-- that is queued or running tells so every few seconds; one that has not told for a minute, by the
-- database's own clock, belongs to a process that died, and is read as interrupted.
CREATE TABLE daybrief.stored_runs (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  run_id uuid NOT NULL,
  triggered_by text NOT NULL,
  member_id uuid, -- who asked for it; null for a command
  first_day date NOT NULL,
  last_day date NOT NULL,
  days integer NOT NULL,
  state text NOT NULL,
  published integer NOT NULL DEFAULT 0,
  revised integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz,
  told_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  PRIMARY KEY (organization_id, run_id)
);
-- Members who ask for the same days at the same time get one run.
CREATE UNIQUE INDEX stored_runs_once ON daybrief.stored_runs (organization_id, first_day, last_day)
  WHERE state IN ('queued', 'running') AND triggered_by = 'member';
CREATE INDEX stored_runs_open ON daybrief.stored_runs (organization_id)
  WHERE state IN ('queued', 'running');

CREATE TABLE daybrief.stored_run_days (
  organization_id uuid NOT NULL,
  run_id uuid NOT NULL,
  day date NOT NULL,
  outcome text NOT NULL,
  reason text, -- a word, of those that failed
  PRIMARY KEY (organization_id, run_id, day),
  FOREIGN KEY (organization_id, run_id) REFERENCES daybrief.stored_runs ON DELETE CASCADE
);

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['stored_runs', 'stored_run_days']
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
