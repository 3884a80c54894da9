package dev.daybrief.postgres.detail;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Breaks the changed counts of a batch down, one statement for each source that is asked about.
public final class Breakdowns {

  private final List<Inquiry> inquiries;
  private final List<WeekdayWindows> windows;
  private final List<Map<Metric, Map<Dimension, Counter>>> counters = new ArrayList<>();

  private Breakdowns(
      List<Inquiry> inquiries, Map<OrganizationId, Map<Source, Instant>> firstRecords) {
    this.inquiries = inquiries;
    this.windows =
        inquiries.stream()
            .map(
                inquiry ->
                    WeekdayWindows.of(
                        inquiry, firstRecords.getOrDefault(inquiry.organization().id(), Map.of())))
            .toList();
    inquiries.forEach(_ -> counters.add(new HashMap<>()));
  }

  /// In the order of the inquiries. A metric that is no count of records has no breakdown.
  ///
  /// @param firstRecords when the oldest record of each source happened
  public static List<Map<Metric, List<Breakdown>>> of(
      Connection connection,
      List<Inquiry> inquiries,
      Map<OrganizationId, Map<Source, Instant>> firstRecords)
      throws SQLException {
    var breakdowns = new Breakdowns(inquiries, firstRecords);
    for (Source source : Source.values()) {
      breakdowns.count(connection, source);
    }
    return breakdowns.answers();
  }

  private void count(Connection connection, Source source) throws SQLException {
    var sql = BreakdownSql.of(source);
    var asking = new WindowArrays();
    for (int number = 0; number < inquiries.size(); number++) {
      if (sql.metrics().stream().anyMatch(inquiries.get(number).changed()::contains)) {
        asking.add(number, windows.get(number), source);
      }
    }
    if (asking.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql.text())) {
      asking.bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          add(rows, sql.metrics());
        }
      }
    }
  }

  private void add(ResultSet row, List<Metric> metrics) throws SQLException {
    int number = row.getInt(1);
    var inquiry = inquiries.get(number);
    var dimension = Dimension.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
    String part = windows.get(number).part(dimension, row.getString(4));
    for (int i = 0; i < metrics.size(); i++) {
      Metric metric = metrics.get(i);
      if (inquiry.changed().contains(metric)) {
        counters
            .get(number)
            .computeIfAbsent(metric, _ -> new EnumMap<>(Dimension.class))
            .computeIfAbsent(dimension, _ -> new Counter())
            .add(part, row.getBoolean(2), row.getLong(5 + i));
      }
    }
  }

  private List<Map<Metric, List<Breakdown>>> answers() {
    var answers = new ArrayList<Map<Metric, List<Breakdown>>>();
    for (int number = 0; number < inquiries.size(); number++) {
      var answer = new EnumMap<Metric, List<Breakdown>>(Metric.class);
      for (Metric metric : inquiries.get(number).changed()) {
        if (BreakdownSql.of(metric.source()).counts().containsKey(metric)) {
          answer.put(metric, breakdowns(number, metric));
        }
      }
      answers.add(answer);
    }
    return answers;
  }

  private List<Breakdown> breakdowns(int number, Metric metric) {
    var counted = counters.get(number).getOrDefault(metric, Map.of());
    int weeks = windows.get(number).before(metric.source()).size();
    return Dimension.of(metric.source()).stream()
        .map(
            dimension ->
                new Breakdown(
                    dimension, counted.getOrDefault(dimension, new Counter()).parts(weeks)))
        .toList();
  }
}
