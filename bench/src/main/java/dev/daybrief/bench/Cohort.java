package dev.daybrief.bench;

import dev.daybrief.postgres.DatabaseUrl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Organisations in five zones with two weeks of calls each, and what must be true of their briefs.
record Cohort(DatabaseUrl owner) {

  /// As it is written into a setting.
  static String text(DatabaseUrl url) {
    return url.jdbc()
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://%s:%s@".formatted(url.user(), url.password()));
  }

  void fill(int organizations) throws SQLException {
    Statements.execute(
        owner,
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'org-' || n, 'Organisation',
          (ARRAY['Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland',
            'America/Sao_Paulo'])[1 + n %% 5],
          (ARRAY['en', 'de', 'es', 'ar', 'hi'])[1 + n %% 5]
        FROM generate_series(1, %d) n;
        INSERT INTO daybrief.data_versions (organization_id)
        SELECT organization_id FROM daybrief.organizations;
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, started_at, is_demo, direction, duration_seconds, customer_key)
        SELECT o.organization_id, d || '-' || n, t, t,
          CASE WHEN n %% 6 = 0 THEN 'missed' ELSE 'completed' END, t, t, false, 'inbound', 60,
          'customer ' || (d + n) %% 40
        FROM daybrief.organizations o, generate_series(0, 14) d, generate_series(1, 15) n,
          LATERAL (SELECT date_trunc('day', now()) - d * interval '1 day'
            + n * interval '20 minutes' AS t) times"""
            .formatted(organizations));
    Statements.execute(owner, "VACUUM ANALYZE");
    Statements.execute(
        owner,
        """
        INSERT INTO daybrief.due_briefs (organization_id)
        SELECT organization_id FROM daybrief.organizations""");
  }

  /// A missed call of yesterday for some, as a store of records would add it.
  void change(Random random) throws SQLException {
    Statements.execute(
        owner,
        """
        CREATE TEMPORARY TABLE IF NOT EXISTS late AS SELECT organization_id FROM daybrief.organizations
        WHERE hashtext(slug || '%1$d') %% 20 = 0;
        WITH locked AS (
          UPDATE daybrief.data_versions SET version = version + 1
          WHERE organization_id IN (SELECT organization_id FROM late)
          RETURNING organization_id, version),
        days AS (
          SELECT organization_id, version, zone, (now() AT TIME ZONE zone)::date - 1 AS day
          FROM locked JOIN daybrief.organizations USING (organization_id)),
        added AS (
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, started_at, is_demo, direction, duration_seconds, customer_key)
          SELECT organization_id, 'late-%1$d', t, t, 'missed', t, t, false, 'inbound', 0, 'late-%1$d'
          FROM days, LATERAL (SELECT (day + time '12:00') AT TIME ZONE zone AS t) times),
        forgotten AS (
          DELETE FROM daybrief.daily_facts f USING days
          WHERE f.organization_id = days.organization_id AND f.day >= days.day),
        covered AS (
          DELETE FROM daybrief.record_changes c USING days
          WHERE c.organization_id = days.organization_id AND c.first_day > days.day),
        noted AS (
          INSERT INTO daybrief.record_changes (organization_id, first_day, version)
          SELECT organization_id, day, version FROM days
          ON CONFLICT (organization_id, first_day) DO UPDATE SET version = excluded.version)
        UPDATE daybrief.due_briefs SET due_at = least(due_at, now() + interval '5 seconds')
        WHERE organization_id IN (SELECT organization_id FROM days)"""
            .formatted(random.nextInt(1_000_000)));
  }

  String cutConnections() throws SQLException {
    Statements.execute(
        owner,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'daybrief' AND pid <> pg_backend_pid()");
    return "connections were cut";
  }

  String briefs() throws SQLException {
    return Statements.text(
        owner,
        "SELECT count(*) || ' current of ' || count(DISTINCT organization_id) FROM daybrief.briefs WHERE current");
  }

  boolean isSettled() throws SQLException {
    return Statements.text(
            owner,
            "SELECT count(*) FROM daybrief.due_briefs WHERE free_at <= now() OR claimed_until IS NOT NULL")
        .equals("0");
  }

  List<String> broken() throws SQLException {
    var broken = new ArrayList<String>();
    check(
        broken,
        "organisations without a current brief of yesterday",
        """
        SELECT count(*) FROM daybrief.organizations o WHERE NOT EXISTS (
          SELECT FROM daybrief.briefs b WHERE b.organization_id = o.organization_id AND b.current
            AND b.day >= ((now() - interval '30 minutes') AT TIME ZONE o.zone)::date - 1)""");
    check(
        broken,
        "briefs without five lines",
        """
        SELECT count(*) FROM daybrief.briefs b WHERE 5 <> (
          SELECT count(*) FROM daybrief.brief_items i
          WHERE (i.organization_id, i.day, i.revision) = (b.organization_id, b.day, b.revision))""");
    check(
        broken,
        "missed calls that SQL counts otherwise",
        """
        SELECT count(*) FROM daybrief.briefs b
        JOIN daybrief.organizations o USING (organization_id)
        JOIN daybrief.brief_items i USING (organization_id, day, revision)
        WHERE b.current AND i.priority = 2 AND i.count <> (
          SELECT count(*) FROM daybrief.calls c
          WHERE c.organization_id = b.organization_id AND c.status = 'missed'
            AND c.occurred_at >= b.day::timestamp AT TIME ZONE o.zone
            AND c.occurred_at < (b.day + 1)::timestamp AT TIME ZONE o.zone)""");
    check(
        broken,
        "briefs older than a change of their records",
        """
        SELECT count(*) FROM daybrief.briefs b JOIN daybrief.record_changes c USING (organization_id)
        WHERE b.current AND c.first_day <= b.day AND c.version > b.data_version""");
    check(
        broken,
        "revisions of the same records",
        """
        SELECT count(*) FROM daybrief.briefs a JOIN daybrief.briefs b USING (organization_id, day, data_version)
        WHERE a.revision < b.revision""");
    return broken;
  }

  private void check(List<String> broken, String what, String count) throws SQLException {
    String found = Statements.text(owner, count);
    if (!found.equals("0")) {
      broken.add(found + " " + what);
    }
  }
}
