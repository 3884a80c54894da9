package dev.daybrief.brief;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.fact.Target;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Source;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a story tells besides counts: goals, records of predictions, parts and people.
final class StoryBackground {

  private static final Pattern NEWEST = Pattern.compile("newest of ([a-z ]+): (.+)");
  private static final Pattern GOAL = Pattern.compile("goal of the (week|month): ([a-z ]+) (\\d+)");
  private static final Pattern UNUSUAL = Pattern.compile("unusual days before: (\\d+)");
  private static final Pattern PEOPLE = Pattern.compile("people behind ([a-z ]+): (\\d+)");
  private static final Pattern PARTS = Pattern.compile("parts of ([a-z ]+) by ([a-z ]+): (.+)");
  private static final Pattern PART = Pattern.compile("(.+) (\\d+) usually ([\\d.]+)");
  private static final Pattern RECORD =
      Pattern.compile("predictions of ([a-z ]+): (\\d+) of (\\d+) days held, skill (-?[\\d.]+)");

  /// Whether the line is such a one.
  static boolean read(String line, SomeDay day) {
    return Stream.of(
            on(NEWEST, line, m -> day.newest(source(m.group(1)), Story.moment(m.group(2)))),
            on(UNUSUAL, line, m -> day.afterUnusualDays(Integer.parseInt(m.group(1)))),
            on(
                GOAL,
                line,
                m ->
                    day.goal(
                        new Target(
                            SomeDay.metric(m.group(2)),
                            Target.Span.valueOf(upper(m.group(1))),
                            Long.parseLong(m.group(3))))),
            on(
                PEOPLE,
                line,
                m -> day.people(SomeDay.metric(m.group(1)), Integer.parseInt(m.group(2)))),
            on(RECORD, line, m -> day.record(SomeDay.metric(m.group(1)), record(m))),
            on(
                PARTS,
                line,
                m -> day.parts(SomeDay.metric(m.group(1)), breakdown(m.group(2), m.group(3)))))
        .anyMatch(read -> read);
  }

  private interface Reading {
    SomeDay of(Matcher matcher);
  }

  private static boolean on(Pattern form, String line, Reading reading) {
    Matcher matcher = form.matcher(line);
    return matcher.matches() && reading.of(matcher) != null;
  }

  private static TrackRecord record(Matcher matcher) {
    double skill = Double.parseDouble(matcher.group(4));
    return new TrackRecord(
        Integer.parseInt(matcher.group(3)), 1 - skill, 1, 1, Integer.parseInt(matcher.group(2)));
  }

  private static Breakdown breakdown(String dimension, String parts) {
    return new Breakdown(
        Dimension.valueOf(upper(dimension)),
        Pattern.compile(", ").splitAsStream(parts).map(StoryBackground::part).toList());
  }

  private static Breakdown.Part part(String text) {
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      throw new IllegalArgumentException("a name, a count and a usual one: " + text);
    }
    return new Breakdown.Part(
        part.group(1), Long.parseLong(part.group(2)), Double.parseDouble(part.group(3)));
  }

  private static Source source(String words) {
    return Source.valueOf(upper(words));
  }

  private static String upper(String words) {
    return words.replace(' ', '_').toUpperCase(Locale.ROOT);
  }

  private StoryBackground() {}
}
