package dev.daybrief.postgres;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/// Four organisations with 10 calls a day for 1,000 days from 2023 on, each of them ready for an
/// hour first, each with an answer and a visit: enough that a plan chooses its indexes as it would.
public final class ManyRecords {

  public static final List<Organization> ORGANIZATIONS =
      IntStream.rangeClosed(1, 4).mapToObj(ManyRecords::organization).toList();

  private static final int DAYS = 1000;

  public static void fill(TestDatabase postgres) {
    postgres.execute(
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        SELECT ('00000000-0000-7000-8000-' || lpad(o::text, 12, '0'))::uuid, 'org-' || o, 'O',
          'UTC', 'en'
        FROM generate_series(1, 4) o;
        INSERT INTO daybrief.data_versions (organization_id)
        SELECT organization_id FROM daybrief.organizations;
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, valid_from,
          valid_until, occurred_at, status, created_at, is_demo, duration_seconds, customer_key,
          service_record_external_id, campaign, agent)
        SELECT organization_id, 'call-' || n, at + v * interval '1 hour',
          CASE v WHEN 0 THEN '-infinity' ELSE at + interval '1 hour' END,
          CASE v WHEN 0 THEN at + interval '1 hour' ELSE 'infinity' END,
          at + v * interval '1 hour',
          CASE WHEN v = 0 THEN 'ready' WHEN n %% 5 = 0 THEN 'missed' ELSE 'completed' END,
          at, false, 60, 'customer-' || n %% 300, 'call-' || n %% 300,
          'campaign-' || n %% 3, 'agent-' || n %% 7
        FROM daybrief.organizations, generate_series(1, %d * 10) n, generate_series(0, 1) v,
          LATERAL (SELECT '2023-01-01Z'::timestamptz + n * interval '144 minutes' AS at) t;
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
          nps_score, call_external_id)
        SELECT organization_id, external_id, updated_at, occurred_at, false,
          9 - 3 * abs(hashtext(external_id) %% 2), external_id
        FROM daybrief.calls
        WHERE status = 'ready';
        INSERT INTO daybrief.service_records (organization_id, external_id, updated_at, status,
          created_at, completed_at, appointment_at, is_demo, customer_key)
        SELECT organization_id, external_id, updated_at, 'completed', occurred_at,
          occurred_at + interval '2 hours', occurred_at + interval '1 day', false, customer_key
        FROM daybrief.calls WHERE status = 'ready';
        ANALYZE;
        """
            .formatted(DAYS));
  }

  private static Organization organization(int number) {
    return new Organization(
        new OrganizationId(UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number))),
        "org-" + number,
        "O",
        ZoneId.of("UTC"),
        Locale.ENGLISH);
  }

  private ManyRecords() {}
}
