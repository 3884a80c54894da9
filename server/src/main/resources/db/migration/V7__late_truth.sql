-- From which local day on the records of an organisation changed, and what their version was then. A brief
-- of that day or a later one that was made from an older version may be out of date. A row that a later
-- change of an earlier day covers is deleted, so that there are few.
CREATE TABLE daybrief.record_changes (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  first_day date NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, first_day)
);
ALTER TABLE daybrief.record_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.record_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.record_changes
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.record_changes TO ${app_role};
