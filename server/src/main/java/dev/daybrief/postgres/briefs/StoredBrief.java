package dev.daybrief.postgres.briefs;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads a brief back as it was published.
final class StoredBrief {

  /// @param revision null for the current one
  static Optional<PublishedBrief> read(
      Handle handle, OrganizationId organization, LocalDate day, @Nullable Integer revision) {
    List<Revision> revisions = revisions(handle, organization, day);
    return handle
        .createQuery(
            """
            SELECT revision, zone, published_at, data_version, left_out, health
            FROM daybrief.briefs
            WHERE organization_id = :organization AND day = :day
              AND CASE WHEN :revision::integer IS NULL THEN current ELSE revision = :revision END""")
        .bind("organization", organization.value())
        .bind("day", day)
        .bind("revision", revision)
        .map((row, _) -> published(handle, organization, day, row, revisions))
        .findOne();
  }

  private static List<Revision> revisions(
      Handle handle, OrganizationId organization, LocalDate day) {
    return handle
        .createQuery(
            """
            SELECT revision, published_at FROM daybrief.briefs
            WHERE organization_id = :organization AND day = :day
            ORDER BY revision""")
        .bind("organization", organization.value())
        .bind("day", day)
        .map((row, _) -> new Revision(row.getInt(1), instant(row, 2)))
        .list();
  }

  private static PublishedBrief published(
      Handle handle,
      OrganizationId organization,
      LocalDate day,
      ResultSet row,
      List<Revision> revisions)
      throws SQLException {
    int revision = row.getInt(1);
    var brief =
        new Brief(
            organization,
            new BusinessDay(day, ZoneId.of(row.getString(2))),
            items(handle, organization, day, revision),
            BriefJson.leftOut(row.getString(5)),
            BriefJson.health(row.getString(6)),
            row.getLong(4));
    return new PublishedBrief(brief, revision, instant(row, 3), revisions);
  }

  private static List<BriefItem> items(
      Handle handle, OrganizationId organization, LocalDate day, int revision) {
    return handle
        .createQuery(
            """
            SELECT priority, kind, title, description, written_by, count, label, tone, salience,
              receipt
            FROM daybrief.brief_items
            WHERE organization_id = :organization AND day = :day AND revision = :revision
            ORDER BY priority""")
        .bind("organization", organization.value())
        .bind("day", day)
        .bind("revision", revision)
        .map((row, _) -> item(row))
        .list();
  }

  private static BriefItem item(ResultSet row) throws SQLException {
    return new BriefItem(
        row.getInt(1),
        InsightKind.valueOf(upper(row, 2)),
        new BriefItem.Wording(
            row.getString(3), row.getString(4), WrittenBy.valueOf(upper(row, 5))),
        row.getObject(6, Long.class),
        new BriefItem.Standing(Label.valueOf(upper(row, 7)), Tone.valueOf(upper(row, 8))),
        BriefJson.salience(row.getString(9)),
        BriefJson.receipt(row.getString(10)));
  }

  private static String upper(ResultSet row, int column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private StoredBrief() {}
}
