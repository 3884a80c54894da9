-- What goes out to a model, what it cost, and what became of it.

-- Each request with its whole payload, written before it is sent. What is not known is null: the
-- tokens of a request that was never answered, the cost where nobody told the price.
CREATE TABLE daybrief.model_usage (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  call_id uuid NOT NULL,
  day date NOT NULL, -- of the brief
  sent_at timestamptz NOT NULL,
  spent_on date NOT NULL GENERATED ALWAYS AS ((sent_at AT TIME ZONE 'UTC')::date) STORED,
  provider text NOT NULL,
  model text NOT NULL,
  prompt_version text NOT NULL,
  payload_hash text NOT NULL,
  payload text NOT NULL,
  attempt smallint NOT NULL,
  reserved_tokens bigint NOT NULL,
  reserved_cost numeric,
  outcome text, -- null while it is under way, or when its process was killed
  input_tokens bigint,
  output_tokens bigint,
  cost numeric,
  latency_ms bigint,
  verdicts jsonb, -- by priority of the line
  PRIMARY KEY (organization_id, call_id)
);
CREATE INDEX model_usage_by_day ON daybrief.model_usage (organization_id, spent_on, call_id);

-- Tokens and money of an organisation and a day of UTC: what was taken, and for requests under way
-- or never answered the most they can take. The caps are held against it. The row of the installation
-- as a whole has the id of all zeroes, which no organisation has.
CREATE TABLE daybrief.model_spend (
  organization_id uuid NOT NULL,
  spent_on date NOT NULL,
  tokens bigint NOT NULL,
  cost numeric NOT NULL,
  PRIMARY KEY (organization_id, spent_on)
);

-- How a line came by its words where a model was asked for them.
ALTER TABLE daybrief.brief_items ADD COLUMN provenance jsonb;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['model_usage', 'model_spend']
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
-- What went out stays as it was written.
GRANT UPDATE (outcome, input_tokens, output_tokens, cost, latency_ms, verdicts)
  ON daybrief.model_usage TO ${app_role};
GRANT UPDATE (tokens, cost) ON daybrief.model_spend TO ${app_role};
