-- Members who run the installation: they see how its nights went, over all organisations, in counts.
ALTER TABLE daybrief.members ADD COLUMN operator boolean NOT NULL DEFAULT false;

-- Nights are asked for by date, over all organisations.
CREATE INDEX briefs_by_day ON daybrief.briefs (day);
CREATE INDEX runs_by_day ON daybrief.runs (day);
CREATE INDEX model_usage_by_time ON daybrief.model_usage (spent_on);

-- What the functions below count is read with the owner's eyes. None of them gives a word of a brief, a
-- record, or what went out.
CREATE POLICY installation ON daybrief.briefs FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.brief_items FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.runs FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.stored_run_days FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY installation ON daybrief.model_usage FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION daybrief.operators()
  RETURNS TABLE (organization_id uuid, member_id uuid, email text, name text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT m.organization_id, m.member_id, m.email, m.name, m.role FROM daybrief.members m
  WHERE m.operator ORDER BY lower(m.email)
$$;

-- How far each organisation is with each date that is over where it is. A date and a zone come with the
-- instant at which the one is over in the other: zones of this database may be older than the application's.
CREATE FUNCTION daybrief.organization_days(zones text[], dates date[], ends timestamptz[])
  RETURNS TABLE (organization_id uuid, slug text, name text, zone text, locale text, day date, state text,
    rule_based boolean, delay interval, attempts integer, tried_at timestamptz, next_try timestamptz)
  LANGUAGE sql STABLE
AS $$
  SELECT o.organization_id, o.slug, o.name, o.zone, o.locale, d.day,
    CASE WHEN r.outcome = 'failed' THEN 'failed' WHEN b.day IS NULL THEN 'waiting' ELSE 'published' END,
    EXISTS (SELECT FROM daybrief.brief_items i
      WHERE i.organization_id = b.organization_id AND i.day = b.day AND i.revision = b.revision
        AND i.provenance IS NOT NULL AND i.written_by = 'template'),
    f.published_at - d.over, r.attempts, r.finished_at,
    -- The schedule has not met it yet, and does at its next turn.
    coalesce(q.free_at, statement_timestamp())
  FROM daybrief.organizations o
  JOIN unnest(zones, dates, ends) AS d (zone, day, over) ON d.zone = o.zone
  LEFT JOIN daybrief.briefs b
    ON b.organization_id = o.organization_id AND b.day = d.day AND b.current
      AND b.day = ANY (dates)
  LEFT JOIN daybrief.briefs f
    ON f.organization_id = o.organization_id AND f.day = d.day AND f.revision = 1
      AND f.day = ANY (dates)
  LEFT JOIN daybrief.runs r
    ON r.organization_id = o.organization_id AND r.day = d.day AND r.day = ANY (dates)
  LEFT JOIN daybrief.due_briefs q ON q.organization_id = o.organization_id
  WHERE b.day IS NOT NULL OR r.day IS NOT NULL OR o.created_at < d.over
$$;

-- Parked: it failed, and is not tried again within ten minutes. A brief that was made more than a day after
-- its day ended says nothing of the night.
CREATE FUNCTION daybrief.nights(zones text[], dates date[], ends timestamptz[])
  RETURNS TABLE (day date, published bigint, rule_based bigint, failed bigint, parked bigint,
    waiting bigint, median_delay interval, longest_delay interval)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT n.day,
    count(*) FILTER (WHERE n.state = 'published'),
    count(*) FILTER (WHERE n.state = 'published' AND n.rule_based),
    count(*) FILTER (WHERE n.state = 'failed'),
    count(*) FILTER (WHERE n.state = 'failed'
      AND n.next_try > statement_timestamp() + interval '10 minutes'),
    count(*) FILTER (WHERE n.state = 'waiting'),
    percentile_disc(0.5) WITHIN GROUP (ORDER BY n.delay) FILTER (WHERE n.delay < interval '1 day'),
    max(n.delay) FILTER (WHERE n.delay < interval '1 day')
  FROM daybrief.organization_days(zones, dates, ends) n
  GROUP BY n.day ORDER BY n.day DESC
$$;

-- Whose day failed or is waited for.
CREATE FUNCTION daybrief.open_nights(zones text[], dates date[], ends timestamptz[], after text,
    most integer)
  RETURNS TABLE (organization_id uuid, slug text, name text, zone text, locale text, state text,
    reason text, attempts integer, tried_at timestamptz, next_try timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT n.organization_id, n.slug, n.name, n.zone, n.locale, n.state,
    CASE WHEN n.state = 'failed' THEN (
      SELECT s.reason FROM daybrief.stored_run_days s
      WHERE s.organization_id = n.organization_id AND s.day = n.day AND s.reason IS NOT NULL
      ORDER BY s.run_id DESC LIMIT 1) END,
    n.attempts, n.tried_at, n.next_try
  FROM daybrief.organization_days(zones, dates, ends) n
  WHERE n.state <> 'published' AND n.slug COLLATE "C" > after COLLATE "C"
  ORDER BY n.slug COLLATE "C" LIMIT most
$$;

-- A known cost is never mixed with an unknown one: the second is counted.
CREATE FUNCTION daybrief.installation_usage(first_day date, last_day date)
  RETURNS TABLE (day date, requests bigint, answered bigint, input_tokens bigint, output_tokens bigint,
    cost numeric, unpriced bigint, latency_ms bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.spent_on, count(*), count(*) FILTER (WHERE u.outcome = 'answered'),
    coalesce(sum(u.input_tokens), 0)::bigint, coalesce(sum(u.output_tokens), 0)::bigint, sum(u.cost),
    count(*) FILTER (WHERE u.cost IS NULL),
    percentile_disc(0.5) WITHIN GROUP (ORDER BY u.latency_ms) FILTER (WHERE u.outcome = 'answered')
  FROM daybrief.model_usage u WHERE u.spent_on BETWEEN first_day AND last_day
  GROUP BY u.spent_on ORDER BY u.spent_on
$$;

-- Up to which migration the schema is.
CREATE FUNCTION daybrief.schema_version() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT h.version FROM daybrief.flyway_schema_history h
  WHERE h.success AND h.version IS NOT NULL ORDER BY h.installed_rank DESC LIMIT 1
$$;

-- What waits.
CREATE FUNCTION daybrief.installation_state(zones text[], newest date[])
  RETURNS TABLE (organizations bigint, due bigint, due_since timestamptz, parked bigint,
    oldest_day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT
    (SELECT count(*) FROM daybrief.organizations),
    count(*) FILTER (WHERE q.free_at <= statement_timestamp()),
    min(q.free_at) FILTER (WHERE q.free_at <= statement_timestamp()),
    count(*) FILTER (WHERE q.failures > 0
      AND q.free_at > statement_timestamp() + interval '10 minutes'),
    (SELECT min(made.day + 1)
      FROM daybrief.organizations o
      JOIN unnest(zones, newest) AS z (zone, day) ON z.zone = o.zone
      CROSS JOIN LATERAL (SELECT max(b.day) AS day FROM daybrief.briefs b
        WHERE b.organization_id = o.organization_id AND b.current) made
      WHERE made.day < z.day)
  FROM daybrief.due_briefs q
$$;

REVOKE EXECUTE ON FUNCTION daybrief.operators, daybrief.organization_days, daybrief.nights,
  daybrief.open_nights, daybrief.installation_usage, daybrief.schema_version,
  daybrief.installation_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.operators, daybrief.nights, daybrief.open_nights,
  daybrief.installation_usage, daybrief.schema_version, daybrief.installation_state TO ${app_role};
