-- When the briefs of each organisation are due next, and who makes them. The number of a claim grows
-- with each one; a brief is published only under the newest. A claimed organisation is due at no
-- time, so that what makes it due meanwhile is seen when the claim ends; whoever dies leaves a claim
-- that runs out.
CREATE TABLE daybrief.due_briefs (
  organization_id uuid PRIMARY KEY REFERENCES daybrief.organizations,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  claim bigint NOT NULL DEFAULT 0,
  claimed_until timestamptz,
  failures integer NOT NULL DEFAULT 0, -- in a row
  free_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(claimed_until, due_at)) STORED
);
CREATE INDEX due_briefs_free ON daybrief.due_briefs (free_at);
INSERT INTO daybrief.due_briefs (organization_id)
SELECT organization_id FROM daybrief.organizations;

ALTER TABLE daybrief.due_briefs ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.due_briefs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.due_briefs
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
CREATE POLICY installation ON daybrief.due_briefs TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON daybrief.due_briefs TO ${app_role};

-- Whose briefs to make next: the schedule asks for organisations before it knows which. Whatever
-- others are claiming or publishing right now is passed over.
CREATE FUNCTION daybrief.claim_due(most integer, lease interval)
  RETURNS TABLE (organization_id uuid, slug text, name text, zone text, locale text, claim bigint,
    failures integer, claimed_at timestamptz)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH free AS (
    SELECT d.organization_id FROM daybrief.due_briefs d
    WHERE d.free_at <= statement_timestamp()
    ORDER BY d.free_at LIMIT most FOR NO KEY UPDATE SKIP LOCKED),
  claimed AS (
    UPDATE daybrief.due_briefs d
    SET claim = d.claim + 1, claimed_until = clock_timestamp() + lease, due_at = 'infinity'
    FROM free WHERE d.organization_id = free.organization_id
    RETURNING d.organization_id, d.claim, d.failures)
  SELECT o.organization_id, o.slug, o.name, o.zone, o.locale, c.claim, c.failures,
    statement_timestamp()
  FROM claimed c JOIN daybrief.organizations o USING (organization_id)
  ORDER BY o.slug COLLATE "C"
$$;
REVOKE EXECUTE ON FUNCTION daybrief.claim_due FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.claim_due TO ${app_role};
