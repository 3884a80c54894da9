-- Since when an organisation has invented records, whose ids begin with daybrief-sample-; null for one that
-- has none.
ALTER TABLE daybrief.organizations ADD COLUMN sample_since timestamptz;

-- With invented records goes what was made of them. Nothing else deletes a published brief, so the app role
-- has no right to: this asks for the mark, and sees what the transaction may see.
CREATE FUNCTION daybrief.forget_made_of_sample(organization uuid) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM daybrief.organizations o
      WHERE o.organization_id = organization AND o.organization_id::text = ANY (daybrief.tenants())
        AND o.sample_since IS NOT NULL) THEN
    DELETE FROM daybrief.item_feedback WHERE organization_id = organization;
    DELETE FROM daybrief.brief_items WHERE organization_id = organization;
    DELETE FROM daybrief.briefs WHERE organization_id = organization;
    DELETE FROM daybrief.forecasts WHERE organization_id = organization;
  END IF;
END
$$;
REVOKE EXECUTE ON FUNCTION daybrief.forget_made_of_sample FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.forget_made_of_sample TO ${app_role};
