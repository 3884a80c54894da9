-- How a member likes the dashboard. The member may be one of another issuer, so that none is referred to.
CREATE TABLE daybrief.preferences (
  organization_id uuid NOT NULL REFERENCES daybrief.organizations,
  member_id uuid NOT NULL,
  language text, -- null: the browser's
  theme text NOT NULL,
  time_format text NOT NULL,
  shortcuts boolean NOT NULL,
  PRIMARY KEY (organization_id, member_id)
);

ALTER TABLE daybrief.preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE daybrief.preferences FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON daybrief.preferences
  USING (organization_id::text = ANY (daybrief.tenants()))
  WITH CHECK (organization_id::text = ANY (daybrief.tenants()));
GRANT SELECT, INSERT, UPDATE, DELETE ON daybrief.preferences TO ${app_role};
