package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.brief.PublishedBrief.Revision;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one organisation-day's brief.
record StoredBrief(Connection connection, OrganizationId organization, LocalDate date) {

  private static final String REVISIONS =
      """
      SELECT revision, published_at, current FROM daybrief.briefs
      WHERE organization_id = ? AND day = ?
      ORDER BY revision""";

  private static final String BRIEF =
      """
      SELECT zone, data_version, left_out, health FROM daybrief.briefs
      WHERE organization_id = ? AND day = ? AND revision = ?""";

  private static final String ITEMS =
      """
      SELECT priority, kind, title, description, written_by, count, label, tone, salience, receipt,
        provenance
      FROM daybrief.brief_items
      WHERE organization_id = ? AND day = ? AND revision = ?
      ORDER BY priority""";

  /// @param wanted null for the current one
  Optional<PublishedBrief> read(@Nullable Integer wanted) throws SQLException {
    var revisions = new ArrayList<Revision>();
    @Nullable Revision found = null;
    try (var statement = connection.prepareStatement(REVISIONS)) {
      bind(statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var publishedAt = rows.getObject(2, OffsetDateTime.class).toInstant();
          var revision = new Revision(rows.getInt(1), publishedAt);
          revisions.add(revision);
          if (wanted == null ? rows.getBoolean(3) : wanted == revision.revision()) {
            found = revision;
          }
        }
      }
    }
    if (found == null) {
      return Optional.empty();
    }
    @Nullable Brief before = found.revision() > 1 ? brief(found.revision() - 1) : null;
    return Optional.of(PublishedBrief.of(brief(found.revision()), found, revisions, before));
  }

  private Brief brief(int revision) throws SQLException {
    try (var statement = connection.prepareStatement(BRIEF)) {
      bind(statement);
      statement.setInt(3, revision);
      try (var row = statement.executeQuery()) {
        row.next();
        return new Brief(
            organization,
            new BusinessDay(date, ZoneId.of(row.getString("zone"))),
            items(revision),
            BriefJson.leftOut(row.getString("left_out")),
            BriefJson.health(row.getString("health")),
            row.getLong("data_version"));
      }
    }
  }

  private List<BriefItem> items(int revision) throws SQLException {
    var items = new ArrayList<BriefItem>();
    try (var statement = connection.prepareStatement(ITEMS)) {
      bind(statement);
      statement.setInt(3, revision);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          items.add(item(rows));
        }
      }
    }
    return items;
  }

  static BriefItem item(ResultSet row) throws SQLException {
    @Nullable String salience = row.getString("salience");
    @Nullable String provenance = row.getString("provenance");
    return new BriefItem(
        row.getInt("priority"),
        InsightKind.valueOf(upper(row, "kind")),
        new BriefItem.Wording(
            row.getString("title"),
            row.getString("description"),
            WrittenBy.valueOf(upper(row, "written_by")),
            provenance == null ? null : ProvenanceJson.provenance(provenance)),
        row.getObject("count", Long.class),
        new BriefItem.Standing(
            Label.valueOf(upper(row, "label")), Tone.valueOf(upper(row, "tone"))),
        salience == null ? null : BriefJson.salience(salience),
        BriefJson.receipt(row.getString("receipt")));
  }

  private static String upper(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private void bind(PreparedStatement statement) throws SQLException {
    statement.setObject(1, organization.value());
    statement.setObject(2, date);
  }
}
