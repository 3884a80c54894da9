package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Provenance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Revisions to be written, all in three statements.
final class NewRevisions {

  private static final String RETIRE =
      """
      UPDATE daybrief.briefs b SET current = false
      FROM unnest(?::uuid[], ?::date[]) AS k (organization_id, day)
      WHERE b.organization_id = k.organization_id AND b.day = k.day AND b.current""";

  private static final String INSERT_BRIEFS =
      """
      INSERT INTO daybrief.briefs
        (organization_id, day, revision, current, zone, data_version, content_hash, left_out, health)
      SELECT organization_id, day, revision, true, zone, data_version, content_hash,
        left_out::jsonb, health::jsonb
      FROM unnest(?::uuid[], ?::date[], ?::integer[], ?::text[], ?::bigint[], ?::text[], ?::text[],
          ?::text[])
        AS b (organization_id, day, revision, zone, data_version, content_hash, left_out, health)""";

  private static final String INSERT_ITEMS =
      """
      INSERT INTO daybrief.brief_items
        (organization_id, day, revision, priority, kind, title, description, count, label, tone,
         written_by, salience, receipt, provenance)
      SELECT organization_id, day, revision, priority, kind, title, description, count, label, tone,
        written_by, salience::jsonb, receipt::jsonb, provenance::jsonb
      FROM unnest(?::uuid[], ?::date[], ?::integer[], ?::smallint[], ?::text[], ?::text[],
          ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        AS i (organization_id, day, revision, priority, kind, title, description, count, label,
          tone, written_by, salience, receipt, provenance)""";

  private record NewBrief(Brief brief, int revision, String hash) {}

  private record NewItem(NewBrief of, BriefItem item) {}

  private final List<NewBrief> briefs = new ArrayList<>();

  void add(Brief brief, int revision, String contentHash) {
    briefs.add(new NewBrief(brief, revision, contentHash));
  }

  /// What is told of each.
  List<BriefNews.Told> news() {
    return briefs.stream()
        .map(
            one ->
                new BriefNews.Told(one.brief.organization(), one.brief.day().date(), one.revision))
        .toList();
  }

  void write(Connection connection) throws SQLException {
    if (briefs.isEmpty()) {
      return;
    }
    var revised = briefs.stream().filter(brief -> brief.revision > 1).toList();
    if (!revised.isEmpty()) {
      execute(connection, RETIRE, revised, organization(b -> b), day(b -> b));
    }
    writeBriefs(connection);
    writeItems(connection);
  }

  private void writeBriefs(Connection connection) throws SQLException {
    execute(
        connection,
        INSERT_BRIEFS,
        briefs,
        organization(b -> b),
        day(b -> b),
        new Column<>("integer", b -> b.revision),
        new Column<>("text", b -> b.brief.day().zone().getId()),
        new Column<>("bigint", b -> b.brief.dataVersion()),
        new Column<>("text", b -> b.hash),
        new Column<>("text", b -> BriefJson.of(b.brief.leftOut())),
        new Column<>("text", b -> BriefJson.of(b.brief.health())));
  }

  private void writeItems(Connection connection) throws SQLException {
    var items =
        briefs.stream()
            .flatMap(brief -> brief.brief.items().stream().map(item -> new NewItem(brief, item)))
            .toList();
    execute(
        connection,
        INSERT_ITEMS,
        items,
        organization(NewItem::of),
        day(NewItem::of),
        new Column<>("integer", i -> i.of.revision),
        new Column<>("smallint", i -> i.item.priority()),
        new Column<>("text", i -> i.item.kind().word()),
        new Column<>("text", i -> i.item.wording().title()),
        new Column<>("text", i -> i.item.wording().description()),
        new Column<>("bigint", i -> i.item.count()),
        new Column<>("text", i -> i.item.standing().label().word()),
        new Column<>("text", i -> i.item.standing().tone().word()),
        new Column<>("text", i -> i.item.wording().writtenBy().word()),
        new Column<>("text", NewRevisions::salience),
        new Column<>("text", i -> BriefJson.of(i.item.receipt())),
        new Column<>("text", NewRevisions::provenance));
  }

  private static @Nullable String salience(NewItem item) {
    return item.item.salience() == null ? null : BriefJson.of(item.item.salience());
  }

  private static @Nullable String provenance(NewItem item) {
    Provenance provenance = item.item.wording().provenance();
    return provenance == null ? null : ProvenanceJson.of(provenance);
  }

  private static <R> Column<R> organization(Function<R, NewBrief> brief) {
    return new Column<>("uuid", row -> brief.apply(row).brief.organization().value());
  }

  private static <R> Column<R> day(Function<R, NewBrief> brief) {
    return new Column<>("date", row -> brief.apply(row).brief.day().date().toString());
  }

  /// One parameter of a statement: an array with a value of each row.
  private record Column<R>(String type, Function<R, ? extends @Nullable Object> value) {}

  @SafeVarargs
  private static <R> void execute(
      Connection connection, String sql, List<R> rows, Column<R>... columns) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.length; i++) {
        var column = columns[i];
        var values = new @Nullable Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
          values[row] = column.value.apply(rows.get(row));
        }
        statement.setArray(i + 1, connection.createArrayOf(column.type, values));
      }
      statement.executeUpdate();
    }
  }
}
