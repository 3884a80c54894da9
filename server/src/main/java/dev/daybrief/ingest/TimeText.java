package dev.daybrief.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads one time: `2026-11-20T14:05:00.250+01:00`. `T` may be a space; seconds and the offset may
/// be missing; the offset is `Z`, `+01:00`, `+0100` or `+01`. Without one the time is local to the
/// zone: in a gap it is moved on by the gap's length, in an overlap it is the earlier one.
final class TimeText {

  private static final int SHORTEST = "2026-11-20T14:05".length();

  /// The longest has nine digits of a second and an offset; what is finer is no clock's.
  private static final int LONGEST = 40;

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final String text;
  private final ZoneId zone;
  private int position;
  private boolean wrong;

  private TimeText(String text, ZoneId zone) {
    this.text = text;
    this.zone = zone;
  }

  /// Empty for what is no time, or none of the years 1900 to 2199.
  static Optional<Instant> parse(String text, ZoneId zone) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return new TimeText(text, zone)
          .read()
          .filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February, 25 o'clock
    }
  }

  private Optional<Instant> read() {
    int year = digits(4);
    expect("-");
    int month = digits(2);
    expect("-");
    int day = digits(2);
    expect("Tt ");
    int hour = digits(2);
    expect(":");
    int minute = digits(2);
    int second = peek() == ':' ? second() : 0;
    int nano = peek() == '.' ? nano() : 0;
    // A leap second is the second after.
    if (wrong || hour > 23 || minute > 59 || second > 60) {
      return Optional.empty();
    }
    long seconds =
        LocalDate.of(year, month, day).toEpochDay() * 86_400L
            + hour * 3600L
            + minute * 60L
            + second;
    Instant time = instant(seconds, nano);
    return wrong || position != text.length() ? Optional.empty() : Optional.of(time);
  }

  /// @param seconds since 1970 by a clock of that place
  private Instant instant(long seconds, int nano) {
    char next = peek();
    if (next == 0) {
      return LocalDateTime.ofEpochSecond(seconds, nano, ZoneOffset.UTC).atZone(zone).toInstant();
    }
    position++;
    if (next == 'Z' || next == 'z') {
      return Instant.ofEpochSecond(seconds, nano);
    }
    int sign = next == '-' ? -1 : 1;
    wrong |= next != '-' && next != '+';
    int hours = digits(2);
    if (peek() == ':') {
      position++;
      wrong |= peek() == 0;
    }
    int minutes = peek() == 0 ? 0 : digits(2);
    wrong |= hours > 23 || minutes > 59;
    return Instant.ofEpochSecond(seconds - sign * (hours * 3600L + minutes * 60L), nano);
  }

  private int second() {
    position++;
    return digits(2);
  }

  /// Digits after the ninth are cut off.
  private int nano() {
    int start = ++position;
    int nano = 0;
    for (int i = 0; i < 9; i++) {
      nano = nano * 10 + (isDigit(peek()) ? text.charAt(position++) - '0' : 0);
    }
    while (isDigit(peek())) {
      position++;
    }
    wrong |= position == start;
    return nano;
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char digit = peek();
      wrong |= !isDigit(digit);
      value = value * 10 + (digit - '0');
      position++;
    }
    return wrong ? 1 : value;
  }

  private void expect(String oneOf) {
    wrong |= oneOf.indexOf(peek()) < 0;
    position++;
  }

  /// The next character, or 0 at the end.
  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
