-- Everything of Daybrief lives in the schema daybrief and belongs to the owner role. The app role
-- (placeholder app_role) may read and write rows; row security decides which.
--
-- Every tenant table starts its keys with organization_id, and its policy calls a STABLE function
-- instead of a sub-select, so that the tables can be distributed by organization_id. Every query
-- names its organizations too: the policy is the second lock, not the index.

-- The organisations the current transaction may see, as text: set by SET LOCAL
-- daybrief.organizations = 'uuid,uuid,...'. Absent: null, and null = ANY (null) admits no row;
-- empty or garbage: no item equals any id. Compared as text because a policy runs once a row: no
-- cast can fail, and 450,000 rows are checked in 0.4 s, against 3 to 6 s with a parsed uuid[].
CREATE FUNCTION daybrief.tenants() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(current_setting('daybrief.organizations', true), ',');

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

-- Records and facts do not reference organizations row by row, which would take a third of an
-- import's time: their writers hold the organisation's row of data_versions, which does.

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
  -- Ready for more than a week. Apart, so that who waited on a day long ago is found among the few
  -- versions that ended within the week after it, and the few long ones.
  waits_long boolean NOT NULL GENERATED ALWAYS AS (
    status = 'ready' AND CASE WHEN valid_until = 'infinity' THEN true
      ELSE valid_until - greatest(valid_from, occurred_at) > interval '7 days' END) STORED,
  PRIMARY KEY (organization_id, external_id, updated_at)
);
CREATE INDEX calls_by_day ON daybrief.calls (organization_id, occurred_at)
  WHERE NOT removed AND NOT is_demo;
CREATE INDEX calls_waiting_short ON daybrief.calls (organization_id, valid_until)
  WHERE status = 'ready' AND NOT waits_long AND NOT removed AND NOT is_demo;
CREATE INDEX calls_waiting_long ON daybrief.calls (organization_id, valid_until)
  WHERE waits_long AND NOT removed AND NOT is_demo;

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
CREATE INDEX feedback_by_day ON daybrief.feedback (organization_id, created_at)
  WHERE NOT removed AND NOT is_demo;

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
CREATE INDEX service_records_by_opening ON daybrief.service_records (organization_id, created_at)
  WHERE NOT removed AND NOT is_demo;
CREATE INDEX service_records_by_completion
  ON daybrief.service_records (organization_id, completed_at)
  WHERE completed_at IS NOT NULL AND NOT removed AND NOT is_demo;
CREATE INDEX service_records_by_appointment
  ON daybrief.service_records (organization_id, appointment_at)
  WHERE appointment_at IS NOT NULL AND NOT removed AND NOT is_demo;

-- One row an organisation-day; a column a stored metric of docs/metrics.md. Derived: a row that is
-- missing is counted again.
CREATE TABLE daybrief.daily_facts (
  organization_id uuid NOT NULL,
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
  calls_newest timestamptz, -- newest record before the day's end
  feedback_newest timestamptz,
  service_records_newest timestamptz,
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
-- An address signs in to one organisation of the installation.
CREATE UNIQUE INDEX members_email ON daybrief.members (lower(email));

CREATE TABLE daybrief.sessions (
  organization_id uuid NOT NULL,
  session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (organization_id, session_id),
  FOREIGN KEY (organization_id, member_id) REFERENCES daybrief.members
);
CREATE INDEX sessions_closed ON daybrief.sessions (closed_at) WHERE closed_at IS NOT NULL;

-- The refresh tokens of a session, by hash: one that is valid now, and the spent ones.
CREATE TABLE daybrief.refresh_tokens (
  organization_id uuid NOT NULL,
  session_id uuid NOT NULL,
  refresh_hash text NOT NULL,
  spent boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organization_id, session_id, refresh_hash),
  FOREIGN KEY (organization_id, session_id) REFERENCES daybrief.sessions
);
CREATE UNIQUE INDEX refresh_tokens_hash ON daybrief.refresh_tokens (refresh_hash);

-- Row security: on every table, forced, one policy each for the application.
GRANT USAGE ON SCHEMA daybrief TO ${app_role};
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['organizations', 'data_versions', 'calls', 'feedback',
      'service_records', 'daily_facts', 'briefs', 'brief_items', 'runs', 'members', 'sessions',
      'refresh_tokens']
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
GRANT UPDATE, DELETE ON daybrief.data_versions, daybrief.calls, daybrief.feedback,
  daybrief.service_records, daybrief.daily_facts, daybrief.runs, daybrief.members,
  daybrief.sessions, daybrief.refresh_tokens TO ${app_role};
GRANT UPDATE ON daybrief.organizations TO ${app_role};
GRANT UPDATE (current) ON daybrief.briefs TO ${app_role};

-- What must be known before the organisation is: five narrow questions, answered with the owner's
-- eyes. No other way leads across organisations.
CREATE POLICY installation ON daybrief.organizations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.members FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.sessions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.refresh_tokens FOR SELECT TO CURRENT_USER USING (true);

-- Whose day it is: the nightly run needs all of them.
CREATE FUNCTION daybrief.all_organizations()
  RETURNS TABLE (organization_id uuid, slug text, name text, zone text, locale text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT o.organization_id, o.slug, o.name, o.zone, o.locale FROM daybrief.organizations o
  ORDER BY o.slug COLLATE "C"
$$;

-- Who a command line means.
CREATE FUNCTION daybrief.organization_of_slug(wanted text)
  RETURNS TABLE (organization_id uuid, slug text, name text, zone text, locale text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT o.organization_id, o.slug, o.name, o.zone, o.locale FROM daybrief.organizations o
  WHERE o.slug = wanted
$$;

-- Who signs in; a disabled member does not.
CREATE FUNCTION daybrief.credentials_of(wanted text)
  RETURNS TABLE (organization_id uuid, member_id uuid, email text, name text, role text,
    password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT m.organization_id, m.member_id, m.email, m.name, m.role, m.password_hash
  FROM daybrief.members m
  WHERE lower(m.email) = lower(wanted) AND NOT m.disabled
$$;

-- Whose session a refresh token renews.
CREATE FUNCTION daybrief.session_of_token(wanted text)
  RETURNS TABLE (organization_id uuid, session_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT t.organization_id, t.session_id FROM daybrief.refresh_tokens t
  WHERE t.refresh_hash = wanted
$$;

-- Which access tokens every node refuses from now on.
CREATE FUNCTION daybrief.sessions_closed_since(since timestamptz)
  RETURNS TABLE (session_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.session_id FROM daybrief.sessions s WHERE s.closed_at >= since ORDER BY s.closed_at
$$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA daybrief FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA daybrief TO ${app_role};
