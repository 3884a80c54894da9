-- Work on customers that is still open when a day ends: who was missed, was unhappy or was served, and
-- was not spoken to since.

-- When an organisation works; read by OpeningHours.
ALTER TABLE daybrief.organizations
  ADD COLUMN opening text NOT NULL DEFAULT 'Mon-Fri 09:00-18:00';

-- Who the customer is: the telephone number in one form. Set when a record is stored; null where
-- nothing tells.
ALTER TABLE daybrief.calls
  ADD COLUMN customer_key text,
  -- Whether somebody spoke to the customer, or tried to: the call went through, or the organisation
  -- started it.
  ADD COLUMN contact boolean NOT NULL GENERATED ALWAYS AS (
    status IN ('completed', 'in_progress')
    OR coalesce(direction = 'outbound', false) AND started_at IS NOT NULL AND status <> 'ready')
    STORED;
ALTER TABLE daybrief.service_records ADD COLUMN customer_key text;
CREATE INDEX calls_contacts_by_customer
  ON daybrief.calls (organization_id, customer_key, occurred_at)
  WHERE contact AND customer_key IS NOT NULL AND NOT removed AND NOT is_demo;
-- No service record has a longer id, and an index takes no text of any length.
CREATE INDEX calls_contacts_by_service_record
  ON daybrief.calls (organization_id, service_record_external_id, occurred_at)
  WHERE contact AND length(service_record_external_id) <= 200 AND NOT removed AND NOT is_demo;

-- Derived, so that all may go: they are counted again with the new columns. Not DELETE, from which
-- row security would hide every row.
TRUNCATE daybrief.daily_facts;
ALTER TABLE daybrief.daily_facts
  ADD COLUMN calls_waiting_old bigint NOT NULL,
  ADD COLUMN calls_not_returned bigint NOT NULL,
  ADD COLUMN feedback_not_contacted bigint NOT NULL,
  ADD COLUMN service_not_followed_up bigint NOT NULL;
