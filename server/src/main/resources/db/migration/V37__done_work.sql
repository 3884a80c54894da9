-- Work that a line told of may be done or put off; what the line counted then tells whether more came since.
ALTER TABLE daybrief.item_feedback
  ADD COLUMN count bigint,
  DROP CONSTRAINT item_feedback_judgement_check,
  ADD CHECK (judgement IN ('useful', 'not_useful', 'mute', 'done', 'snooze'));
GRANT UPDATE (count) ON daybrief.item_feedback TO ${app_role};
