package dev.daybrief.postgres.attached;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Times that were sent as numbers, as the texts that a server writes in UTC. Rows that follow each
/// other have times of one day, often the same; for one thread.
final class TimeTexts {

  private static final long DAY = 86_400_000_000L;

  /// PostgreSQL counts from 2000-01-01.
  private static final long EPOCH_DAY = 10_957;

  private static final int LONGEST_CLOCK = " 00:00:00.000000".length();
  private static final int DECIMALS = 6;

  private final byte[] text = new byte[64];
  private long day = Long.MIN_VALUE;
  private int dateLength;
  private byte[] end = {};
  private long lastTime;
  private @Nullable String lastText;

  /// @param micros since 2000 in UTC; the least and the greatest are the infinities
  String text(long micros) {
    String known = lastText;
    if (known != null && micros == lastTime) {
      return known;
    }
    String made = made(micros);
    lastTime = micros;
    lastText = made;
    return made;
  }

  private String made(long micros) {
    if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
      return micros > 0 ? "infinity" : "-infinity";
    }
    long ofDay = Math.floorDiv(micros, DAY);
    if (ofDay != day) {
      date(ofDay);
    }
    int length = clock(dateLength, Math.floorMod(micros, DAY));
    System.arraycopy(end, 0, text, length, end.length);
    return new String(text, 0, length + end.length, StandardCharsets.ISO_8859_1);
  }

  private void date(long newDay) {
    LocalDate date = LocalDate.ofEpochDay(EPOCH_DAY + newDay);
    int year = date.getYear();
    byte[] written =
        "%04d-%02d-%02d"
            .formatted(year > 0 ? year : 1 - year, date.getMonthValue(), date.getDayOfMonth())
            .getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(written, 0, text, 0, written.length);
    day = newDay;
    dateLength = written.length;
    end = (year > 0 ? "+00" : "+00 BC").getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Returns where the text ends.
  private int clock(int start, long micros) {
    int seconds = (int) (micros / 1_000_000);
    int fraction = (int) (micros % 1_000_000);
    pair(start, ' ', seconds / 3600);
    pair(start + 3, ':', seconds / 60 % 60);
    pair(start + 6, ':', seconds % 60);
    int place = start + LONGEST_CLOCK - DECIMALS - 1;
    if (fraction == 0) {
      return place;
    }
    text[place] = '.';
    for (int digit = DECIMALS; digit > 0; digit--) {
      text[place + digit] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    int length = start + LONGEST_CLOCK;
    while (text[length - 1] == '0') {
      length--;
    }
    return length;
  }

  private void pair(int place, char before, int number) {
    text[place] = (byte) before;
    text[place + 1] = (byte) ('0' + number / 10);
    text[place + 2] = (byte) ('0' + number % 10);
  }
}
