package dev.daybrief.postgres.overview;

import dev.daybrief.brief.AnswerList;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.Database;
import dev.daybrief.theme.ThemeMention;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Newest answers from PostgreSQL, along the index by which days are counted; each with its call.
public final class PostgresAnswerList implements AnswerList {

  static final String NEWEST =
      """
      SELECT f.external_id, f.created_at, f.nps_score, f.comment, f.themes,
        (SELECT c.customer_name FROM daybrief.calls c
          WHERE c.organization_id = f.organization_id AND c.external_id = f.call_external_id
            AND c.valid_until = 'infinity' AND NOT c.removed
          ORDER BY c.updated_at DESC LIMIT 1) AS customer_name
      FROM daybrief.feedback f
      WHERE f.organization_id = :organization AND f.valid_until = 'infinity'
        AND NOT f.removed AND NOT f.is_demo AND f.created_at >= :from AND f.created_at < :until
      ORDER BY f.created_at DESC, f.external_id DESC LIMIT :most""";

  private final Database database;

  public PostgresAnswerList(Database database) {
    this.database = database;
  }

  @Override
  public List<Answer> newest(OrganizationId organization, Instant from, Instant until, int most) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(NEWEST)
                .bind("organization", organization.value())
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .map((row, _) -> answer(row))
                .list());
  }

  private static Answer answer(ResultSet row) throws SQLException {
    @Nullable Array themes = row.getArray("themes");
    return new Answer(
        row.getString("external_id"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("customer_name")),
        Optional.ofNullable(row.getObject("nps_score", Integer.class)),
        Optional.ofNullable(row.getString("comment")),
        themes == null ? List.of() : told((String[]) themes.getArray()));
  }

  private static List<Metric> told(String[] mentions) {
    return Arrays.stream(mentions)
        .map(ThemeMention::parse)
        .flatMap(mention -> Metric.of(mention.theme(), mention.polarity()).stream())
        .toList();
  }
}
