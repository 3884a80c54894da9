package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Provenance;
import dev.daybrief.postgres.Column;
import java.sql.Connection;
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

  void write(Connection connection) {
    if (briefs.isEmpty()) {
      return;
    }
    var revised = briefs.stream().filter(brief -> brief.revision > 1).toList();
    if (!revised.isEmpty()) {
      Column.write(connection, RETIRE, revised, List.of(organization(b -> b), day(b -> b)));
    }
    writeBriefs(connection);
    writeItems(connection);
  }

  private void writeBriefs(Connection connection) {
    Column.write(
        connection,
        INSERT_BRIEFS,
        briefs,
        List.of(
            organization(b -> b),
            day(b -> b),
            Column.integer(b -> b.revision),
            Column.text(b -> b.brief.day().zone().getId()),
            new Column<>("bigint", b -> b.brief.dataVersion()),
            Column.text(b -> b.hash),
            Column.text(b -> BriefJson.of(b.brief.leftOut())),
            Column.text(b -> BriefJson.of(b.brief.health()))));
  }

  private void writeItems(Connection connection) {
    var items =
        briefs.stream()
            .flatMap(brief -> brief.brief.items().stream().map(item -> new NewItem(brief, item)))
            .toList();
    Column.write(
        connection,
        INSERT_ITEMS,
        items,
        List.of(
            organization(NewItem::of),
            day(NewItem::of),
            Column.integer(i -> i.of.revision),
            new Column<>("smallint", i -> i.item.priority()),
            Column.text(i -> i.item.kind().word()),
            Column.text(i -> i.item.wording().title()),
            Column.text(i -> i.item.wording().description()),
            new Column<>("bigint", i -> i.item.count()),
            Column.text(i -> i.item.standing().label().word()),
            Column.text(i -> i.item.standing().tone().word()),
            Column.text(i -> i.item.wording().writtenBy().word()),
            Column.text(NewRevisions::salience),
            Column.text(i -> BriefJson.of(i.item.receipt())),
            Column.text(NewRevisions::provenance)));
  }

  private static @Nullable String salience(NewItem item) {
    return item.item.salience() == null ? null : BriefJson.of(item.item.salience());
  }

  private static @Nullable String provenance(NewItem item) {
    Provenance provenance = item.item.wording().provenance();
    return provenance == null ? null : ProvenanceJson.of(provenance);
  }

  private static <R> Column<R> organization(Function<R, NewBrief> brief) {
    return Column.uuid(row -> brief.apply(row).brief.organization().value());
  }

  private static <R> Column<R> day(Function<R, NewBrief> brief) {
    return Column.date(row -> brief.apply(row).brief.day().date());
  }
}
