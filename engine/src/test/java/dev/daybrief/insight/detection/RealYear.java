package dev.daybrief.insight.detection;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// The days of the real call centre; see real-year/README.md.
public final class RealYear {

  public static final Organization BANK =
      new Organization(
          new OrganizationId(new UUID(1999, 1)),
          "bank",
          "The bank",
          ZoneId.of("Asia/Jerusalem"),
          Locale.ENGLISH);

  /// One row of the file.
  public record Row(LocalDate date, long calls, long hungUp, double meanServiceSeconds) {}

  private final TreeMap<LocalDate, Row> rows = new TreeMap<>();

  public RealYear() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    RealYear.class.getResourceAsStream("/real-year/call-centre-1999-daily.csv")),
                StandardCharsets.UTF_8))) {
      reader.lines().skip(1).map(RealYear::row).forEach(row -> rows.put(row.date(), row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(",", -1);
    return new Row(
        LocalDate.parse(cells[0]),
        Long.parseLong(cells[1]),
        Long.parseLong(cells[2]),
        Double.parseDouble(cells[3]));
  }

  public List<Row> rows() {
    return List.copyOf(rows.values());
  }

  public FactSheet sheet(LocalDate date) {
    var day = BANK.day(date);
    var last = rows.floorKey(date);
    Instant newest = BANK.day(Objects.requireNonNull(last)).end().minusSeconds(60);
    Instant first = BANK.day(rows.firstKey()).start().plusSeconds(8 * 3600);
    return new FactSheet(
        BANK, day, facts(date), Map.of(Source.CALLS, new Arrival(first, newest)), 1);
  }

  public History history(LocalDate date) {
    var days = new ArrayList<DayFacts>();
    LocalDate from = date.minusDays(History.DAYS);
    for (LocalDate day = from.isBefore(rows.firstKey()) ? rows.firstKey() : from;
        day.isBefore(date);
        day = day.plusDays(1)) {
      days.add(facts(day));
    }
    return new History(days);
  }

  private DayFacts facts(LocalDate date) {
    Row row = rows.get(date);
    if (row == null) {
      return DayFacts.of(date, Map.of());
    }
    return DayFacts.of(
        date,
        Map.of(
            Metric.CALLS_TOTAL, row.calls(),
            Metric.CALLS_INBOUND, row.calls(),
            Metric.CALLS_MISSED, row.hungUp(),
            Metric.CALLS_COMPLETED, row.calls() - row.hungUp()));
  }
}
