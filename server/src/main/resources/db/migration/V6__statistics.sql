-- The planner knows nothing of a table that was filled a moment ago, and then reads all of it for the first
-- record of an organisation. An import asks for the tables' statistics to be taken; only their owner may.
CREATE FUNCTION daybrief.take_statistics() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  ANALYZE daybrief.calls, daybrief.feedback, daybrief.service_records;
END
$$;
REVOKE EXECUTE ON FUNCTION daybrief.take_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION daybrief.take_statistics() TO ${app_role};
