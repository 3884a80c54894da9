-- What a comment says of which theme, as 'theme:polarity'; null where no comment was read. The words
-- that stored it decide: when the keywords change, `daybrief themes --reread` reads again.
ALTER TABLE daybrief.feedback ADD COLUMN themes text[];

-- Answers of the day by what their comments say. Comments stored before this migration are unread,
-- so the days that were counted already hold the true number: none.
ALTER TABLE daybrief.daily_facts
  ADD COLUMN theme_waiting_time_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_waiting_time_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_price_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_price_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_communication_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_communication_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_quality_of_work_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_quality_of_work_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_pick_up_and_delivery_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_pick_up_and_delivery_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_staff_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_staff_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_parts_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_parts_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_facilities_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_facilities_positive bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_booking_negative bigint NOT NULL DEFAULT 0,
  ADD COLUMN theme_booking_positive bigint NOT NULL DEFAULT 0;
