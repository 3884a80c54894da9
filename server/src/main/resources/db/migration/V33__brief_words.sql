-- Lines are found by their words. A year of an organisation has some two thousand lines, which are looked
-- through day by day, newest first; what takes time is to part them into words, so that is done once.
ALTER TABLE daybrief.brief_items
  ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('pg_catalog.simple', title || ' ' || description)) STORED;
