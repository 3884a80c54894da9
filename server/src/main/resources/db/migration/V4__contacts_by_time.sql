-- What an import does not have to do for each row.

-- Contacts are read by their time, as no debt of a day is older than the day before it: the look-ups by
-- customer and by visit cost an import a third of its time.
DROP INDEX daybrief.calls_contacts_by_customer;
DROP INDEX daybrief.calls_contacts_by_service_record;
ALTER TABLE daybrief.calls DROP COLUMN contact;

-- Ready for more than a week, as before, but told by the indexes themselves: a stored column is computed
-- for every row, most of which are not ready. A statement that repeats the condition finds the index.
DROP INDEX daybrief.calls_waiting_short;
DROP INDEX daybrief.calls_waiting_long;
ALTER TABLE daybrief.calls DROP COLUMN waits_long;
CREATE INDEX calls_waiting_short ON daybrief.calls (organization_id, valid_until)
  WHERE status = 'ready' AND NOT removed AND NOT is_demo
    AND NOT CASE WHEN valid_until = 'infinity' THEN true
      ELSE valid_until - greatest(valid_from, occurred_at) > interval '7 days' END;
CREATE INDEX calls_waiting_long ON daybrief.calls (organization_id, valid_until)
  WHERE status = 'ready' AND NOT removed AND NOT is_demo
    AND CASE WHEN valid_until = 'infinity' THEN true
      ELSE valid_until - greatest(valid_from, occurred_at) > interval '7 days' END;
