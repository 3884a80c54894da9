package dev.daybrief.fact;

import java.util.List;

/// A count of a day by the elements of one dimension, beside what each element usually has. Records
/// without the dimension are in no part.
public record Breakdown(Dimension dimension, List<Part> parts) {

  /// Days before the day that a part's usual comes from: the same weekday of eight weeks.
  public static final int WEEKS = 8;

  public Breakdown {
    parts = List.copyOf(parts);
  }

  /// @param name as the source wrote it, such as `Brakes` or `14` for the hour from 14:00
  /// @param today its count on the day
  /// @param usual its mean on the same weekday of the [#WEEKS] before
  public record Part(String name, long today, double usual) {}
}
