-- Everything of Daybrief lives in the schema daybrief and belongs to the owner role. The app role
-- (placeholder app_role) may read and write rows; row security decides which.
--
-- Every tenant table starts its keys with organization_id, and its policy calls a STABLE function
-- instead of a sub-select, so that the tables can be distributed by organization_id.

-- The organisations the current transaction may see: set by SET LOCAL daybrief.organizations =
-- 'uuid,uuid,...'. Absent, empty or garbage: none.
CREATE FUNCTION daybrief.tenants() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
AS $$
DECLARE
  context text := current_setting('daybrief.organizations', true);
BEGIN
  IF context IS NULL OR context = '' THEN
    RETURN '{}';
  END IF;
  RETURN string_to_array(context, ',')::uuid[];
EXCEPTION WHEN invalid_text_representation THEN
  RETURN '{}';
END
$$;

CREATE TABLE daybrief.organizations (
  organization_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  zone text NOT NULL,
  locale text NOT NULL,
  sample boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Counts the changes to an organisation's records. Stores and fact counts take its row lock, so that
-- facts are never kept from records that have changed since.
CREATE TABLE daybrief.data_versions (
  organization_id uuid PRIMARY KEY REFERENCES daybrief.organizations,
  version bigint NOT NULL DEFAULT 0
);

-- Each accepted version of each call. A version is in force from valid_from (the first known one:
-- since ever) until valid_until (the last one: for ever); "the status when the day ended" is the
-- version in force at that instant.
--
-- Records do not refer to their organisation: that check would cost as much as the insert itself.
-- Who stores records holds the organisation's row of data_versions, which does refer to it.
CREATE TABLE daybrief.calls (
  organization_id uuid NOT NULL,
  external_id text NOT NULL,
  updated_at timestamptz NOT NULL,
  valid_from timestamptz NOT NULL DEFAULT '-infinity',
  valid_until timestamptz NOT NULL DEFAULT 'infinity',
  removed boolean NOT NULL DEFAULT false, -- the newest version is a deletion: counts on no day
  occurred_at timestamptz NOT NULL, -- decides the day of the call in this version
  status text NOT NULL,
  created_at timestamptz NOT NULL,
  ready_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  deleted_at timestamptz,
  is_demo boolean NOT NULL,
  direction text,
  duration_seconds integer,
  nps_score smallint,
  cost numeric,
  customer_name text,
  customer_phone text,
  agent text,
  campaign text,
  reason text,
  ended_reason text,
  service_record_external_id text,
  PRIMARY KEY (organization_id, external_id, updated_at)
);
CREATE INDEX calls_by_day ON daybrief.calls (organization_id, occurred_at);
CREATE INDEX calls_waiting ON daybrief.calls (organization_id, valid_until)
  WHERE status = 'ready';

CREATE TABLE daybrief.feedback (
  organization_id uuid NOT NULL,
  external_id text NOT NULL,
  updated_at timestamptz NOT NULL,
  valid_from timestamptz NOT NULL DEFAULT '-infinity',
  valid_until timestamptz NOT NULL DEFAULT 'infinity',
  removed boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  is_demo boolean NOT NULL,
  call_external_id text,
  nps_score smallint,
  comment text,
  language text,
  PRIMARY KEY (organization_id, external_id, updated_at)
);
CREATE INDEX feedback_by_day ON daybrief.feedback (organization_id, created_at);

CREATE TABLE daybrief.service_records (
  organization_id uuid NOT NULL,
  external_id text NOT NULL,
  updated_at timestamptz NOT NULL,
  valid_from timestamptz NOT NULL DEFAULT '-infinity',
  valid_until timestamptz NOT NULL DEFAULT 'infinity',
  removed boolean NOT NULL DEFAULT false,
  status text NOT NULL,
  created_at timestamptz NOT NULL,
  appointment_at timestamptz,
  completed_at timestamptz,
  deleted_at timestamptz,
  is_demo boolean NOT NULL,
  customer_name text,
  customer_phone text,
  vehicle text,
  service_type text,
  advisor text,
  amount numeric,
  currency text,
  PRIMARY KEY (organization_id, external_id, updated_at)
);
CREATE INDEX service_records_by_opening ON daybrief.service_records (organization_id, created_at);
CREATE INDEX service_records_by_completion ON daybrief.service_records (organization_id, completed_at)
  WHERE completed_at IS NOT NULL;
CREATE INDEX service_records_by_appointment ON daybrief.service_records (organization_id, appointment_at)
  WHERE appointment_at IS NOT NULL;

-- One row an organisation-day; a column a stored metric of docs/metrics.md. Derived: a row that is
-- missing is counted again.
CREATE TABLE daybrief.daily_facts (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  day date NOT NULL,
  calls_total bigint NOT NULL,
  calls_inbound bigint NOT NULL,
  calls_outbound bigint NOT NULL,
  calls_ready bigint NOT NULL,
  calls_waiting bigint NOT NULL,
  calls_scheduled bigint NOT NULL,
  calls_completed bigint NOT NULL,
  calls_missed bigint NOT NULL,
  calls_failed bigint NOT NULL,
  talk_seconds bigint NOT NULL,
  talk_seconds_median bigint NOT NULL,
  feedback_responses bigint NOT NULL,
  feedback_promoters bigint NOT NULL,
  feedback_passives bigint NOT NULL,
  feedback_detractors bigint NOT NULL,
  feedback_comments bigint NOT NULL,
  feedback_score_sum bigint NOT NULL,
  service_opened bigint NOT NULL,
  service_completed bigint NOT NULL,
  service_cancelled bigint NOT NULL,
  service_appointments_next_day bigint NOT NULL,
  PRIMARY KEY (organization_id, day)
);

-- A published brief is never changed; a correction is a further revision.
CREATE TABLE daybrief.briefs (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  day date NOT NULL,
  revision integer NOT NULL,
  current boolean NOT NULL,
  zone text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  data_version bigint NOT NULL,
  content_hash text NOT NULL,
  left_out jsonb NOT NULL,
  health jsonb NOT NULL,
  PRIMARY KEY (organization_id, day, revision)
);
CREATE UNIQUE INDEX briefs_current ON daybrief.briefs (organization_id, day) WHERE current;

CREATE TABLE daybrief.brief_items (
  organization_id uuid NOT NULL,
  day date NOT NULL,
  revision integer NOT NULL,
  priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 5),
  kind text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  count bigint,
  label text NOT NULL,
  tone text NOT NULL,
  written_by text NOT NULL,
  salience jsonb,
  receipt jsonb NOT NULL,
  PRIMARY KEY (organization_id, day, revision, priority),
  FOREIGN KEY (organization_id, day, revision) REFERENCES daybrief.briefs
);

-- The newest attempt at each organisation-day.
CREATE TABLE daybrief.runs (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  day date NOT NULL,
  attempts integer NOT NULL,
  outcome text NOT NULL,
  problem text,
  finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, day)
);

CREATE TABLE daybrief.members (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  member_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  password_hash text NOT NULL,
  disabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, member_id)
);

CREATE TABLE daybrief.sessions (
  organization_id uuid NOT NULL,
  session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  refresh_hash text NOT NULL,
  spent_hashes text[] NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (organization_id, session_id),
  FOREIGN KEY (organization_id, member_id) REFERENCES daybrief.members
);

-- Row security: on every table, forced, one policy each.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['organizations', 'data_versions', 'calls', 'feedback',
      'service_records', 'daily_facts', 'briefs', 'brief_items', 'runs', 'members', 'sessions']
  LOOP
    EXECUTE format('ALTER TABLE daybrief.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE daybrief.%I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY tenant ON daybrief.%I USING (organization_id = ANY (daybrief.tenants()))'
      ' WITH CHECK (organization_id = ANY (daybrief.tenants()))', tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.%I TO ${app_role}', tenant_table);
  END LOOP;
END
$$;
GRANT USAGE ON SCHEMA daybrief TO ${app_role};
