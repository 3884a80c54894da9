package dev.daybrief.insight;

import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The named values a line may speak of, and nothing else. A slot in a draft names one of them.
public record Evidence(Map<String, Value> values) {

  public Evidence {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public static Evidence of(String name, Value value) {
    return new Evidence(Map.of(name, value));
  }

  public Evidence and(String name, Value value) {
    var more = new LinkedHashMap<>(values);
    if (more.put(name, value) != null) {
      throw new IllegalArgumentException("two values named " + name);
    }
    return new Evidence(more);
  }

  Evidence andUsual(Metric metric, UsualRange usual) {
    return and("usual", new Value.CountRange(metric, usual.low(), usual.high()))
        .and("weekday", new Value.Weekday(usual.weekday()))
        .and("history", new Value.Days(usual.days()));
  }

  /// One value with the type that decides how it may be shown.
  public sealed interface Value {
    Pattern SAYABLE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd} '’&+()-]*");

    /// A number of records, counted as the metric says.
    record Count(Metric metric, long count) implements Value {}

    /// The usual range of a count, both ends included.
    record CountRange(Metric metric, long low, long high) implements Value {}

    /// `part` of `whole`, shown as a percentage; `whole` is never 0.
    record Share(Metric metric, long part, long whole) implements Value {}

    /// The usual range of a share, both ends in 0 to 1.
    record ShareRange(Metric metric, double low, double high) implements Value {}

    /// A bare whole number.
    record Plain(long number) implements Value {}

    /// A mean, shown rounded: to a tenth below 10, else to the next whole number.
    record About(double mean) implements Value {}

    /// A net promoter score, −100 to 100.
    record Score(long score) implements Value {}

    /// Where a net promoter score lies, both ends included.
    record ScoreRange(long low, long high) implements Value {}

    /// A number of days.
    record Days(int days) implements Value {}

    /// A number of people.
    record People(int people) implements Value {}

    record Weekday(DayOfWeek weekday) implements Value {}

    record Date(LocalDate date) implements Value {}

    /// A local date and time in the organisation's zone, shown to the minute.
    record Moment(LocalDateTime moment) implements Value {}

    /// Which way the metric left its usual range.
    record Move(Direction direction) implements Value {}

    record MetricName(Metric metric) implements Value {}

    record SourceName(Source source) implements Value {}

    record DimensionName(Dimension dimension) implements Value {}

    record SpanName(Target.Span span) implements Value {}

    /// A name that the organisation's own records hold, such as that of a service type. Never sent
    /// to a model.
    record Name(String name) implements Value {

      private static final int LONGEST = 30;

      public Name {
        if (!isSayable(name)) {
          throw new IllegalArgumentException("not a name to show");
        }
      }

      /// Whether the text reads as a name: short, begins with a letter or digit, and holds only
      /// letters, digits, spaces and what stands inside names.
      public static boolean isSayable(String name) {
        return name.length() <= LONGEST && SAYABLE.matcher(name).matches();
      }
    }

    /// The local hour that begins at `from`.
    ///
    /// @param from 0 to 23
    record Hour(int from) implements Value {}
  }
}
