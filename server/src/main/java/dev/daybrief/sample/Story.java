package dev.daybrief.sample;

/// What is planted on a day, and must be found by its brief.
public enum Story {
  NONE(1, 1, 1, 1, "an ordinary day"),
  /// Calls pour in and many are missed.
  MISSED_CALLS(1, 1.5, 7, 1, "many missed calls"),
  /// Most of the planned calls are not made.
  FEW_COMPLETED(1, 0.3, 1, 1, "few calls made"),
  /// Many low scores.
  UNHAPPY_CUSTOMERS(1, 1, 1, 7, "unhappy customers"),
  /// The call system sends nothing, for two days.
  CALLS_SILENT(2, 0, 1, 1, "its call data stopped arriving"),
  /// Many comments complain about waiting, for a week.
  WAITING_COMPLAINTS(7, 1, 1, 3, "complaints about waiting time");

  private final int days;
  private final double calls;
  private final double missed;
  private final double unhappy;
  private final String hint;

  Story(int days, double calls, double missed, double unhappy, String hint) {
    this.days = days;
    this.calls = calls;
    this.missed = missed;
    this.unhappy = unhappy;
    this.hint = hint;
  }

  String hint() {
    return hint;
  }

  /// How many days it lasts; the last of them is the newest of the first load.
  int days() {
    return days;
  }

  /// Times the usual number of calls.
  double calls() {
    return calls;
  }

  /// Times the usual share of missed calls.
  double missed() {
    return missed;
  }

  /// Times the usual share of low scores.
  double unhappy() {
    return unhappy;
  }
}
