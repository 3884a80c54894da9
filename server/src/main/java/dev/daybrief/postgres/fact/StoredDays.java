package dev.daybrief.postgres.fact;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.background.Backgrounds;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counted days of a few organisations, as they stand in `daily_facts`.
final class StoredDays {

  /// The columns that hold [DayFacts#STORED], in its order.
  static final String COUNTS =
      DayFacts.STORED.stream().map(StoredDays::column).collect(Collectors.joining(", "));

  static final String COLUMNS =
      "organization_id, day, " + COUNTS + ", calls_newest, feedback_newest, service_records_newest";

  private static final int FIRST_COUNT = 3;
  private static final int FIRST_NEWEST = FIRST_COUNT + DayFacts.STORED.size();

  private static final String READ =
      "SELECT "
          + COLUMNS
          + """
           FROM daybrief.daily_facts
          WHERE organization_id = ANY (?) AND day BETWEEN ? AND ?
          UNION ALL
          SELECT\s"""
          + COLUMNS
          + """
           FROM daybrief.daily_facts
          WHERE organization_id = ANY (?) AND day = ANY (?)""";

  private final Map<OrganizationId, Map<LocalDate, Row>> rows = new HashMap<>();

  /// The date, the weeks before it and the days a year before, as far as they were counted.
  void read(Connection connection, List<Organization> organizations, LocalDate date)
      throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setArray(1, DataVersions.ids(connection, organizations));
      statement.setObject(2, date.minusDays(History.DAYS));
      statement.setObject(3, date);
      statement.setArray(4, DataVersions.ids(connection, organizations));
      statement.setArray(
          5,
          connection.createArrayOf(
              "date", History.yearBefore(date).stream().map(LocalDate::toString).toArray()));
      try (var found = statement.executeQuery()) {
        add(found);
      }
    }
  }

  /// Takes rows that have [#COLUMNS].
  void add(ResultSet found) throws SQLException {
    while (found.next()) {
      var organization = new OrganizationId(found.getObject(1, UUID.class));
      var row = Row.of(found);
      rows.computeIfAbsent(organization, _ -> new HashMap<>()).put(row.facts.date(), row);
    }
  }

  boolean has(OrganizationId organization, LocalDate day) {
    return rows.getOrDefault(organization, Map.of()).containsKey(day);
  }

  void forget(OrganizationId organization, LocalDate day) {
    rows.getOrDefault(organization, new HashMap<>()).remove(day);
  }

  DayFacts facts(OrganizationId organization, LocalDate day) {
    return row(rows.getOrDefault(organization, Map.of()), day).facts;
  }

  Dossier dossier(
      Organization organization,
      LocalDate date,
      Beginnings known,
      Map<OrganizationId, Long> versions,
      Backgrounds backgrounds) {
    return new Dossier(
        sheet(organization, date, known, Objects.requireNonNull(versions.get(organization.id()))),
        new History(
            facts(organization, Windows.weeks(organization, date, known)),
            facts(organization, Windows.yearBefore(organization, date, known))),
        backgrounds.background(organization.id()),
        backgrounds.readers(organization.id()));
  }

  FactSheet sheet(Organization organization, LocalDate date, Beginnings known, long version) {
    var today = row(rows.getOrDefault(organization.id(), Map.of()), date);
    var arrivals = new EnumMap<Source, Arrival>(Source.class);
    for (Source source : Source.values()) {
      arrivals.put(source, today.arrival(source, known.first(organization.id(), source)));
    }
    return new FactSheet(organization, organization.day(date), today.facts, arrivals, version);
  }

  List<DayFacts> facts(Organization organization, List<LocalDate> wanted) {
    var days = rows.getOrDefault(organization.id(), Map.of());
    return wanted.stream().map(day -> row(days, day).facts).toList();
  }

  private static Row row(Map<LocalDate, Row> days, LocalDate day) {
    return Objects.requireNonNull(days.get(day), () -> "not counted: " + day);
  }

  static String column(Metric metric) {
    return metric == Metric.FEEDBACK_MEAN_SCORE ? "feedback_score_sum" : metric.id();
  }

  /// @param newest by ordinal of [Source]
  private record Row(DayFacts facts, List<@Nullable Instant> newest) {

    static Row of(ResultSet found) throws SQLException {
      var counts = new long[DayFacts.STORED.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = found.getLong(FIRST_COUNT + i);
      }
      var newest = new ArrayList<@Nullable Instant>(3);
      for (int i = 0; i < 3; i++) {
        @Nullable OffsetDateTime time = found.getObject(FIRST_NEWEST + i, OffsetDateTime.class);
        newest.add(time == null ? null : time.toInstant());
      }
      return new Row(DayFacts.of(found.getObject(2, LocalDate.class), counts), newest);
    }

    /// A source whose records all lie after the day was not heard of when it ended.
    Arrival arrival(Source source, @Nullable Instant first) {
      @Nullable Instant last =
          newest.get(
              switch (source) {
                case CALLS -> 0;
                case FEEDBACK -> 1;
                case SERVICE_RECORDS -> 2;
              });
      if (last == null) {
        return Arrival.NEVER;
      }
      return new Arrival(first == null || first.isAfter(last) ? last : first, last);
    }
  }
}
