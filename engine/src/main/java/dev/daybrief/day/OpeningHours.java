package dev.daybrief.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When an organisation works: the same hours on each of its open weekdays. Its text form is that
/// of [#USUAL]; days are listed with commas and ranges, hours run to 24:00 at most.
///
/// @param until after `from`; midnight for the end of the day
public record OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z,-]+) (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  public static final OpeningHours USUAL = parse("Mon-Fri 09:00-18:00");

  public OpeningHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !(until.equals(LocalTime.MIDNIGHT) || from.isBefore(until))) {
      throw new IllegalArgumentException("open on one day a week at least, from before until");
    }
  }

  /// The instants of one day on which the organisation works.
  public record Span(Instant opens, Instant closes) {}

  /// Empty when the day is a closed one.
  public Optional<Span> on(BusinessDay day) {
    if (!days.contains(day.date().getDayOfWeek())) {
      return Optional.empty();
    }
    Instant closes = until.equals(LocalTime.MIDNIGHT) ? day.end() : at(until, day);
    return Optional.of(new Span(at(from, day), closes));
  }

  private static Instant at(LocalTime time, BusinessDay day) {
    ZoneId zone = day.zone();
    return day.date().atTime(time).atZone(zone).toInstant();
  }

  /// Throws [IllegalArgumentException] for a text of another form.
  public static OpeningHours parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "opening hours are written like Mon-Fri 09:00-18:00, or Mon,Wed,Sat 10:00-24:00");
    }
    String until = form.group(3);
    try {
      return new OpeningHours(
          days(form.group(1)),
          LocalTime.parse(form.group(2)),
          LocalTime.parse(until.equals("24:00") ? "00:00" : until));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("a time of day is written like 09:00: " + text, e);
    }
  }

  private static Set<DayOfWeek> days(String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      if (ends.length > 2) {
        throw new IllegalArgumentException("a range of days is written like Mon-Fri: " + part);
      }
      DayOfWeek last = day(ends[ends.length - 1]);
      for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return days;
  }

  private static DayOfWeek day(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> word(day).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("a weekday is one of Mon to Sun, not " + word));
  }

  private static String word(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    String listed = days.stream().sorted().map(OpeningHours::word).collect(Collectors.joining(","));
    return listed + " " + from + "-" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
  }
}
