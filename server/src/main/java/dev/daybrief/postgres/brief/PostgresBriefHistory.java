package dev.daybrief.postgres.brief;

import dev.daybrief.brief.BriefHistory;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.PublishedBrief.Revision;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Briefs of many days from PostgreSQL, in one statement a page.
public final class PostgresBriefHistory implements BriefHistory {

  static final String FIND =
      """
      SELECT b.day, b.revision, b.published_at, i.priority, i.kind, i.title, i.description,
        i.written_by, i.count, i.label, i.tone, i.salience, i.receipt, i.provenance
      FROM (
        SELECT day, revision, published_at FROM daybrief.briefs b
        WHERE organization_id = :organization AND current AND day >= :first AND day < :before
          AND EXISTS (
            SELECT FROM daybrief.brief_items l
            WHERE l.organization_id = b.organization_id AND l.day = b.day
              AND l.revision = b.revision
              AND (:kind = '' OR l.kind = :kind) AND (:label = '' OR l.label = :label)
              AND (:tone = '' OR l.tone = :tone)
              AND (:words = '' OR l.words @@ to_tsquery('pg_catalog.simple', :words)))
        ORDER BY day DESC LIMIT :most) b
      JOIN daybrief.brief_items i ON i.organization_id = :organization
        AND i.day = b.day AND i.revision = b.revision
      ORDER BY b.day DESC, i.priority""";

  private final Database database;

  public PostgresBriefHistory(Database database) {
    this.database = database;
  }

  @Override
  public Page find(OrganizationId organization, Query query) {
    List<Line> lines =
        database.inTenant(
            organization,
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("organization", organization.value())
                    .bind("first", query.first())
                    .bind("before", query.before())
                    .bind("kind", query.traits().kind().map(kind -> kind.word()).orElse(""))
                    .bind("label", query.traits().label().map(label -> label.word()).orElse(""))
                    .bind("tone", query.traits().tone().map(tone -> tone.word()).orElse(""))
                    .bind("words", beginnings(query.words()))
                    .bind("most", query.most() + 1)
                    .map((row, _) -> line(row))
                    .list());
    List<Day> days = days(lines);
    boolean more = days.size() > query.most();
    return new Page(more ? days.subList(0, query.most()) : days, more);
  }

  private record Line(LocalDate date, Revision revision, BriefItem item) {}

  private static Line line(ResultSet row) throws SQLException {
    var publishedAt = row.getObject("published_at", OffsetDateTime.class).toInstant();
    return new Line(
        row.getObject("day", LocalDate.class),
        new Revision(row.getInt("revision"), publishedAt),
        StoredBrief.item(row));
  }

  private static List<Day> days(List<Line> lines) {
    var days = new LinkedHashMap<LocalDate, List<Line>>();
    lines.forEach(line -> days.computeIfAbsent(line.date(), _ -> new ArrayList<>()).add(line));
    return days.entrySet().stream().map(PostgresBriefHistory::day).toList();
  }

  private static Day day(Map.Entry<LocalDate, List<Line>> day) {
    List<Line> lines = day.getValue();
    return new Day(
        day.getKey(), lines.getFirst().revision(), lines.stream().map(Line::item).toList());
  }

  /// Words are letters and digits: nothing in them is a sign of the search.
  private static String beginnings(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT) + ":*")
        .collect(Collectors.joining(" & "));
  }
}
