package dev.daybrief.postgres.fact;

/// Calls that are ready, found by when they ceased to be so: two indexes part those that waited for
/// more than a week, which are few, from all others, which ended within a week after the day.
public final class WaitingCalls {

  /// Those that may have waited at the end of the day `d`; whether they did is left to the reader.
  public static final String AT_THE_END =
      """
      (
        SELECT * FROM daybrief.calls s
        WHERE s.organization_id = d.organization_id AND s.status = 'ready'
          AND NOT s.removed AND NOT s.is_demo AND NOT $s_waits_long
          AND s.valid_until >= d.until AND s.valid_until <= d.until + interval '169 hours'
        UNION ALL
        SELECT * FROM daybrief.calls l
        WHERE l.organization_id = d.organization_id AND l.status = 'ready'
          AND NOT l.removed AND NOT l.is_demo AND $l_waits_long AND l.valid_until >= d.until)"""
          .replace("$s_waits_long", waitsLong("s"))
          .replace("$l_waits_long", waitsLong("l"));

  /// For more than a week: the condition of an index, word for word.
  static String waitsLong(String call) {
    return """
    CASE WHEN $c.valid_until = 'infinity' THEN true
      ELSE $c.valid_until - greatest($c.valid_from, $c.occurred_at) > interval '7 days' END"""
        .replace("$c", call);
  }

  private WaitingCalls() {}
}
