package dev.daybrief.postgres;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/// Organisations and raw record rows for tests, written behind the stores' back.
public final class RecordRows {

  private final TestDatabase database;

  public RecordRows(TestDatabase database) {
    this.database = database;
  }

  public Organization organization(String slug, String zone) {
    var organization =
        new Organization(
            new OrganizationId(
                UUID.nameUUIDFromBytes(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
            slug,
            slug,
            ZoneId.of(zone),
            Locale.ENGLISH);
    database.execute(
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        VALUES ('%s', '%s', '%s', '%s', 'en');
        INSERT INTO daybrief.data_versions (organization_id) VALUES ('%s')"""
            .formatted(organization.id(), slug, slug, zone, organization.id()));
    return organization;
  }

  /// A statement that keeps a day with nothing on it, whatever is counted.
  public static String emptyDay(OrganizationId organization, String date) {
    return """
    INSERT INTO daybrief.daily_facts
    SELECT f.* FROM jsonb_populate_record(NULL::daybrief.daily_facts, (
      SELECT jsonb_object_agg(attname, 0) || '{"organization_id": "%s", "day": "%s"}'
      FROM pg_attribute
      WHERE attrelid = 'daybrief.daily_facts'::regclass AND attnum > 0
        AND atttypid = 'bigint'::regtype)) f;
    """
        .formatted(organization, date);
  }

  /// A call that was known in this one state from the beginning.
  public void call(Organization organization, String id, String status, String occurredAt) {
    callVersion(organization, id, status, occurredAt, "-infinity", "infinity");
  }

  public void callVersion(
      Organization organization,
      String id,
      String status,
      String occurredAt,
      String validFrom,
      String validUntil) {
    String updatedAt = validFrom.equals("-infinity") ? occurredAt : validFrom;
    database.execute(
        """
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, valid_from, valid_until,
          occurred_at, status, created_at, ready_at, started_at, is_demo, direction, duration_seconds)
        VALUES ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', '%6$s', '%7$s', '%6$s',
          CASE WHEN '%7$s' = 'ready' THEN timestamptz '%6$s' END,
          CASE WHEN '%7$s' <> 'ready' THEN timestamptz '%6$s' END, false, 'inbound', 60)"""
            .formatted(
                organization.id(), id, updatedAt, validFrom, validUntil, occurredAt, status));
  }

  public void feedback(Organization organization, String id, String createdAt, int score) {
    database.execute(
        """
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
          nps_score, comment)
        VALUES ('%s', '%s', '%s', '%s', false, %d, 'words')"""
            .formatted(organization.id(), id, createdAt, createdAt, score));
  }
}
