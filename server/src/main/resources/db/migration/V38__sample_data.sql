-- Since when an organisation has invented records, whose ids begin with daybrief-sample-; null for one that
-- has none.
ALTER TABLE daybrief.organizations ADD COLUMN sample_since timestamptz;

-- With the records goes what was made of them. Nothing else deletes a published brief.
GRANT DELETE ON daybrief.briefs, daybrief.brief_items, daybrief.forecasts TO ${app_role};
