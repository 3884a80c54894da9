package dev.daybrief.app;

import dev.daybrief.insight.detection.RealYear;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;

/// Expands the real year to one call a row: counts and outcomes are the file's, times lie within
/// the opening hours and callers are drawn with a fixed seed.
final class RealYearFile {

  private static final String HEADER =
      "external_id,status,created_at,direction,customer_phone,started_at,ended_at,"
          + "duration_seconds,ended_reason,updated_at";

  private final SplittableRandom random = new SplittableRandom(1999);

  static Path write(RealYear year, Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      var expanding = new RealYearFile();
      for (RealYear.Row row : year.rows()) {
        expanding.write(row, out);
      }
    }
    return file;
  }

  private void write(RealYear.Row row, BufferedWriter out) throws IOException {
    int opens = opens(row.date());
    int closes = row.date().getDayOfWeek() == DayOfWeek.FRIDAY ? 14 : 24;
    for (int number = 0; number < row.calls(); number++) {
      int second = random.nextInt(opens * 3600, closes * 3600);
      Instant start =
          row.date()
              .atTime(LocalTime.ofSecondOfDay(second))
              .atZone(RealYear.BANK.zone())
              .toInstant();
      boolean hungUp = number < row.hungUp();
      long seconds = hungUp ? 0 : Math.max(1, Math.round(row.meanServiceSeconds()));
      Instant end = start.plusSeconds(seconds);
      out.write(
          "bank-%s-%05d,%s,%s,inbound,+9725550%04d,%s,%s,%d,%s,%s%n"
              .formatted(
                  row.date(),
                  number,
                  hungUp ? "Missed" : "Completed",
                  start,
                  random.nextInt(10_000),
                  start,
                  end,
                  seconds,
                  hungUp ? "hang-up" : "served",
                  end));
    }
  }

  private static int opens(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY ? 20 : 7;
  }
}
