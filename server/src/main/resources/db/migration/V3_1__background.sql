-- What a day is judged with besides its own numbers: forecasts and their scores, goals, what readers
-- think of lines, and which lines were there before.

-- One row an organisation-day. What it predicts for the days after it, and how good the predictions
-- that earlier days made of it were. Arrays run over metrics within horizons of 1 to 7 days, so that
-- the first ones are those of one day; what was not predicted or scored is null. Metrics are kept by
-- their ids: a new one changes no row.
CREATE TABLE daybrief.forecasts (
  organization_id uuid NOT NULL,
  day date NOT NULL,
  metrics text[] NOT NULL,
  means real[] NOT NULL,
  variances real[] NOT NULL,
  scored_metrics text[] NOT NULL,
  crps real[] NOT NULL,
  weekday_means real[] NOT NULL,
  seasonal_naives real[] NOT NULL,
  covered boolean[] NOT NULL,
  PRIMARY KEY (organization_id, day)
);
-- Short arrays that are read together by the dozen: kept in the row, as they do not compress.
ALTER TABLE daybrief.forecasts SET (toast_tuple_target = 8160);

-- Goals, each since it was set; a goal of 0 says that there is none any more.
CREATE TABLE daybrief.targets (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  metric text NOT NULL,
  span text NOT NULL,
  since timestamptz NOT NULL,
  goal bigint NOT NULL CHECK (goal >= 0),
  PRIMARY KEY (organization_id, metric, span, since)
);

-- What members think of lines: one opinion a member and line. A line is its day, kind and subject,
-- whatever its place in later revisions. The member may be one of another issuer.
CREATE TABLE daybrief.item_feedback (
  organization_id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  member_id uuid NOT NULL,
  judgement text NOT NULL CHECK (judgement IN ('useful', 'not_useful', 'mute')),
  given_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, day, kind, subject, member_id)
);

-- What a line is about, beside its kind.
ALTER TABLE daybrief.brief_items
  ADD COLUMN metric text GENERATED ALWAYS AS (receipt ->> 'metric') STORED;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['forecasts', 'targets', 'item_feedback']
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
-- Predictions stay as they were made; only their scores are replaced.
GRANT UPDATE (scored_metrics, crps, weekday_means, seasonal_naives, covered)
  ON daybrief.forecasts TO ${app_role};
GRANT UPDATE (goal) ON daybrief.targets TO ${app_role};
GRANT UPDATE (judgement, given_at), DELETE ON daybrief.item_feedback TO ${app_role};
