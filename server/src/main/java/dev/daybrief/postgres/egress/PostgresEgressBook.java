package dev.daybrief.postgres.egress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.prompt.EgressBook;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What went out, read from PostgreSQL.
public final class PostgresEgressBook implements EgressBook {

  private static final String DAYS =
      """
      SELECT spent_on, coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0), sum(cost),
        count(*) FILTER (WHERE cost IS NULL),
        percentile_disc(0.5) WITHIN GROUP (ORDER BY latency_ms) FILTER (WHERE outcome = 'answered')
      FROM daybrief.model_usage
      WHERE organization_id = :organization AND spent_on BETWEEN :from AND :to
      GROUP BY spent_on
      ORDER BY spent_on""";

  private static final String OUTCOMES =
      """
      SELECT spent_on, coalesce(outcome, 'under_way'), count(*) FROM daybrief.model_usage
      WHERE organization_id = :organization AND spent_on BETWEEN :from AND :to
      GROUP BY 1, 2""";

  private static final String VERDICTS =
      """
      SELECT u.spent_on, v.value, count(*)
      FROM daybrief.model_usage u, LATERAL jsonb_each_text(u.verdicts) v
      WHERE u.organization_id = :organization AND u.spent_on BETWEEN :from AND :to
      GROUP BY 1, 2""";

  private static final String SENT =
      """
      SELECT call_id, provider, model, prompt_version, payload_hash, day, sent_at, payload, attempt,
        outcome, input_tokens, output_tokens, cost, latency_ms, verdicts
      FROM daybrief.model_usage
      WHERE organization_id = :organization AND spent_on = :day
        AND (:before::uuid IS NULL OR call_id < :before::uuid)
      ORDER BY call_id DESC
      LIMIT :most""";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Database database;

  public PostgresEgressBook(Database database) {
    this.database = database;
  }

  private record Span(OrganizationId organization, LocalDate from, LocalDate to) {}

  @Override
  public List<EgressDay> days(OrganizationId organization, LocalDate from, LocalDate to) {
    var span = new Span(organization, from, to);
    return database.inTenant(
        organization,
        handle -> {
          var outcomes = counts(handle, OUTCOMES, span);
          var verdicts = counts(handle, VERDICTS, span);
          return handle
              .createQuery(DAYS)
              .bind("organization", organization.value())
              .bind("from", from)
              .bind("to", to)
              .map(
                  (row, _) -> {
                    LocalDate date = row.getObject(1, LocalDate.class);
                    return new EgressDay(
                        date,
                        spend(row),
                        outcomes.getOrDefault(date, new TreeMap<>()),
                        verdicts.getOrDefault(date, new TreeMap<>()));
                  })
              .list();
        });
  }

  private static Spend spend(ResultSet row) throws SQLException {
    Long latency = row.getObject(6, Long.class);
    return new Spend(
        row.getLong(2),
        row.getLong(3),
        row.getBigDecimal(4),
        row.getLong(5),
        latency == null ? null : Duration.ofMillis(latency));
  }

  private static Map<LocalDate, SortedMap<String, Long>> counts(
      Handle handle, String sql, Span span) {
    var counts = new TreeMap<LocalDate, SortedMap<String, Long>>();
    handle
        .createQuery(sql)
        .bind("organization", span.organization.value())
        .bind("from", span.from)
        .bind("to", span.to)
        .map(
            (row, _) ->
                counts
                    .computeIfAbsent(row.getObject(1, LocalDate.class), _ -> new TreeMap<>())
                    .put(row.getString(2), row.getLong(3)))
        .list();
    return counts;
  }

  @Override
  public List<Sent> sent(
      OrganizationId organization, LocalDate day, @Nullable UUID before, int most) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(SENT)
                .bind("organization", organization.value())
                .bind("day", day)
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> sent(row))
                .list());
  }

  private static Sent sent(ResultSet row) throws SQLException {
    return new Sent(
        new Origin(
            row.getObject("call_id", UUID.class),
            Origin.Provider.valueOf(row.getString("provider").toUpperCase(Locale.ROOT)),
            row.getString("model"),
            row.getString("prompt_version"),
            row.getString("payload_hash")),
        row.getObject("day", LocalDate.class),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"),
        row.getInt("attempt"),
        row.getString("outcome"),
        new Usage(
            row.getObject("input_tokens", Long.class),
            row.getObject("output_tokens", Long.class),
            row.getBigDecimal("cost"),
            Duration.ofMillis(row.getLong("latency_ms"))),
        verdicts(row.getString("verdicts")));
  }

  private static Map<Integer, String> verdicts(@Nullable String json) {
    var verdicts = new TreeMap<Integer, String>();
    if (json != null) {
      try {
        MAPPER
            .readTree(json)
            .properties()
            .forEach(
                one -> verdicts.put(Integer.valueOf(one.getKey()), one.getValue().textValue()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a stored request holds a broken document", e);
      }
    }
    return verdicts;
  }
}
