-- A day that somebody looks at while it has no brief is made at once. Its newest run tells whether that was
-- tried a moment ago, by whatever process; an older one gives way to it.
CREATE UNIQUE INDEX stored_runs_viewed ON daybrief.stored_runs (organization_id, first_day)
  WHERE triggered_by = 'view';
