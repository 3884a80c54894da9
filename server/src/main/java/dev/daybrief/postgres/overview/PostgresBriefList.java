package dev.daybrief.postgres.overview;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefList;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Subject;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Current briefs from PostgreSQL, a page in one statement.
public final class PostgresBriefList implements BriefList {

  private static final String[] METRICS =
      Arrays.stream(Metric.values()).map(Metric::id).toArray(String[]::new);

  /// What each metric is about, in the same order.
  private static final String[] SUBJECTS =
      Arrays.stream(Metric.values())
          .map(metric -> Subject.of(metric).name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);

  private final Database database;

  public PostgresBriefList(Database database) {
    this.database = database;
  }

  private record Row(Found brief, FoundLine line) {}

  @Override
  public Page page(OrganizationId organization, UUID member, BriefList.Query query) {
    List<Row> rows =
        database.inTenant(
            organization,
            handle ->
                statement(handle, "", organization, member, query)
                    .map((row, _) -> row(row))
                    .list());
    List<Found> briefs = grouped(rows);
    boolean more = briefs.size() > query.most();
    return new Page(more ? briefs.subList(0, query.most()) : briefs, more);
  }

  /// @param before what stands before the statement, such as EXPLAIN
  static org.jdbi.v3.core.statement.Query statement(
      Handle handle,
      String before,
      OrganizationId organization,
      UUID member,
      BriefList.Query query) {
    LocalDate afterLast = query.to().plusDays(1);
    var statement =
        handle
            .createQuery(before + BriefListSql.of(query))
            .bind("organization", organization.value())
            .bind("member", member)
            .bind("from", query.from())
            .bind("until", query.before().filter(afterLast::isAfter).orElse(afterLast))
            .bindArray("metrics", String.class, (Object[]) METRICS)
            .bindArray("subjects", String.class, (Object[]) SUBJECTS)
            .bind("most", query.most() + 1);
    var traits = query.traits();
    traits.kind().ifPresent(kind -> statement.bind("kind", kind.word()));
    traits.label().ifPresent(label -> statement.bind("label", label.word()));
    traits.tone().ifPresent(tone -> statement.bind("tone", tone.word()));
    traits.rating().ifPresent(rating -> statement.bind("rating", rating.word()));
    query.words().ifPresent(words -> statement.bind("words", words));
    return statement;
  }

  private static List<Found> grouped(List<Row> rows) {
    var briefs = new ArrayList<Found>();
    for (int from = 0, until; from < rows.size(); from = until) {
      Found brief = rows.get(from).brief();
      until = from;
      while (until < rows.size() && rows.get(until).brief().equals(brief)) {
        until++;
      }
      var lines = rows.subList(from, until).stream().map(Row::line).toList();
      briefs.add(
          new Found(brief.date(), brief.revision(), brief.publishedAt(), brief.closed(), lines));
    }
    return briefs;
  }

  private static Row row(ResultSet row) throws SQLException {
    var date = row.getObject("day", LocalDate.class);
    var opening = OpeningHours.parse(row.getString("opening"));
    var brief =
        new Found(
            date,
            row.getInt("revision"),
            row.getObject("published_at", OffsetDateTime.class).toInstant(),
            !opening.days().contains(date.getDayOfWeek()),
            List.of());
    return new Row(brief, line(row));
  }

  private static FoundLine line(ResultSet row) throws SQLException {
    return new FoundLine(
        row.getInt("priority"),
        InsightKind.valueOf(upper(row, "kind")),
        Metric.valueOf(upper(row, "metric")),
        row.getString("title"),
        row.getString("description"),
        Optional.ofNullable(row.getObject("count", Long.class)),
        new BriefItem.Standing(
            Label.valueOf(upper(row, "label")), Tone.valueOf(upper(row, "tone"))),
        row.getString("judgement") == null
            ? Optional.empty()
            : Optional.of(Judgement.valueOf(upper(row, "judgement"))));
  }

  private static String upper(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }
}
