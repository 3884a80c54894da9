package dev.daybrief.postgres.briefs;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.postgres.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// A revision that is about to be stored.
record NewRevision(Brief brief, int revision) {

  private static final String SUPERSEDE =
      """
      UPDATE daybrief.briefs b SET current = false
      FROM unnest(?::uuid[], ?::date[]) AS w (organization_id, day)
      WHERE b.organization_id = w.organization_id AND b.day = w.day AND b.current""";

  private static final String ADD =
      """
      INSERT INTO daybrief.briefs (organization_id, day, revision, current, zone, data_version,
        content_hash, left_out, health)
      SELECT organization_id, day, revision, true, zone, data_version, content_hash, left_out, health
      FROM unnest(?::uuid[], ?::date[], ?::integer[], ?::text[], ?::bigint[], ?::text[], ?::jsonb[],
        ?::jsonb[]) AS w (organization_id, day, revision, zone, data_version, content_hash, left_out,
        health)""";

  private static final String ADD_ITEMS =
      """
      INSERT INTO daybrief.brief_items (organization_id, day, revision, priority, kind, title,
        description, count, label, tone, written_by, salience, receipt)
      SELECT * FROM unnest(?::uuid[], ?::date[], ?::integer[], ?::smallint[], ?::text[], ?::text[],
        ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::jsonb[])""";

  static void write(Connection connection, List<NewRevision> revisions) throws SQLException {
    if (revisions.isEmpty()) {
      return;
    }
    supersede(connection, revisions.stream().filter(one -> one.revision > 1).toList());
    add(connection, revisions);
    addItems(
        connection,
        revisions.stream()
            .flatMap(one -> one.brief.items().stream().map(item -> new Line(one, item)))
            .toList());
  }

  private static void supersede(Connection connection, List<NewRevision> revisions)
      throws SQLException {
    if (revisions.isEmpty()) {
      return;
    }
    var briefs = revisions.stream().map(NewRevision::brief).toList();
    try (PreparedStatement statement = connection.prepareStatement(SUPERSEDE)) {
      statement.setArray(1, CurrentBrief.organizations(connection, briefs));
      statement.setArray(2, CurrentBrief.days(connection, briefs));
      statement.executeUpdate();
    }
  }

  private static void add(Connection connection, List<NewRevision> rows) throws SQLException {
    var briefs = rows.stream().map(NewRevision::brief).toList();
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setArray(1, CurrentBrief.organizations(connection, briefs));
      add.setArray(2, CurrentBrief.days(connection, briefs));
      add.setArray(3, Columns.of(connection, "integer", rows, NewRevision::revision));
      add.setArray(4, Columns.of(connection, "text", briefs, b -> b.day().zone().getId()));
      add.setArray(5, Columns.of(connection, "bigint", briefs, Brief::dataVersion));
      add.setArray(6, Columns.of(connection, "text", briefs, Brief::contentHash));
      add.setArray(7, Columns.of(connection, "text", briefs, b -> BriefJson.write(b.leftOut())));
      add.setArray(8, Columns.of(connection, "text", briefs, b -> BriefJson.write(b.health())));
      add.executeUpdate();
    }
  }

  private record Line(NewRevision revision, BriefItem item) {}

  private static void addItems(Connection connection, List<Line> lines) throws SQLException {
    var briefs = lines.stream().map(line -> line.revision.brief).toList();
    var items = lines.stream().map(Line::item).toList();
    try (PreparedStatement add = connection.prepareStatement(ADD_ITEMS)) {
      add.setArray(1, CurrentBrief.organizations(connection, briefs));
      add.setArray(2, CurrentBrief.days(connection, briefs));
      add.setArray(3, Columns.of(connection, "integer", lines, line -> line.revision.revision));
      add.setArray(4, Columns.of(connection, "smallint", items, BriefItem::priority));
      add.setArray(5, Columns.of(connection, "text", items, item -> item.kind().word()));
      add.setArray(6, Columns.of(connection, "text", items, item -> item.wording().title()));
      add.setArray(7, Columns.of(connection, "text", items, item -> item.wording().description()));
      add.setArray(8, Columns.of(connection, "bigint", items, BriefItem::count));
      add.setArray(
          9, Columns.of(connection, "text", items, item -> item.standing().label().word()));
      add.setArray(10, Columns.of(connection, "text", items, item -> item.standing().tone().word()));
      add.setArray(
          11, Columns.of(connection, "text", items, item -> item.wording().writtenBy().word()));
      add.setArray(
          12, Columns.of(connection, "text", items, item -> BriefJson.write(item.salience())));
      add.setArray(
          13, Columns.of(connection, "text", items, item -> BriefJson.write(item.receipt())));
      add.executeUpdate();
    }
  }
}
