package dev.daybrief.postgres.fact;

import static dev.daybrief.day.OpeningHours.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Counting a day reads that day, however many years and organisations are stored beside it.
class DayCountPlanTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final List<Organization> ORGANIZATIONS = new ArrayList<>();
  private static final int YEARS_OF_DAYS = 1000;

  /// Four organisations with 10 calls a day, each of them ready for an hour first.
  @BeforeAll
  static void fill() {
    postgres.execute(
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        SELECT ('00000000-0000-7000-8000-' || lpad(o::text, 12, '0'))::uuid, 'org-' || o, 'O', 'UTC', 'en'
        FROM generate_series(1, 4) o;
        INSERT INTO daybrief.data_versions (organization_id)
        SELECT organization_id FROM daybrief.organizations;
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, valid_from,
          valid_until, occurred_at, status, created_at, is_demo, duration_seconds, customer_key,
          service_record_external_id)
        SELECT organization_id, 'call-' || n, at + v * interval '1 hour',
          CASE v WHEN 0 THEN '-infinity' ELSE at + interval '1 hour' END,
          CASE v WHEN 0 THEN at + interval '1 hour' ELSE 'infinity' END,
          at + v * interval '1 hour', CASE WHEN v = 0 THEN 'ready' WHEN n %% 5 = 0 THEN 'missed' ELSE 'completed' END, at, false,
          60, 'customer-' || n %% 300, 'call-' || n %% 300
        FROM daybrief.organizations, generate_series(1, %d * 10) n, generate_series(0, 1) v,
          LATERAL (SELECT '2023-01-01Z'::timestamptz + n * interval '144 minutes' AS at) t;
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
          nps_score, call_external_id)
        SELECT organization_id, external_id, updated_at, occurred_at, false, 9 - 3 * (hashtext(external_id) %% 2), external_id
        FROM daybrief.calls
        WHERE status = 'ready';
        INSERT INTO daybrief.service_records (organization_id, external_id, updated_at, status,
          created_at, completed_at, appointment_at, is_demo, customer_key)
        SELECT organization_id, external_id, updated_at, 'completed', occurred_at,
          occurred_at + interval '2 hours', occurred_at + interval '1 day', false, customer_key
        FROM daybrief.calls WHERE status = 'ready';
        ANALYZE;
        """
            .formatted(YEARS_OF_DAYS));
    for (int i = 1; i <= 4; i++) {
      ORGANIZATIONS.add(
          new Organization(
              new OrganizationId(UUID.fromString("00000000-0000-7000-8000-%012d".formatted(i))),
              "org-" + i,
              "O",
              ZoneId.of("UTC"),
              Locale.ENGLISH));
    }
  }

  @Test
  void readsNoTableAtLarge() {
    String plan = plan("2025-06-01");

    assertThat(plan).doesNotContain("Seq Scan on");
    for (String table : List.of("calls", "feedback", "service_records")) {
      assertThat(plan).containsPattern("Scan (Backward )?using \\S+ on " + table);
    }
    var conditions = Pattern.compile("Index Cond: (.*)").matcher(plan).results().toList();
    assertThat(conditions).isNotEmpty();
    for (var condition : conditions) {
      assertThat(condition.group(1))
          .contains("organization_id = ")
          .containsPattern(
              "(occurred_at|valid_until|created_at|completed_at|appointment_at) [<>]"
                  + "|external_id = ");
    }
  }

  @Test
  void readsAsLittleForADayLongAgoAsForYesterday() {
    long longAgo = buffers(plan("2023-03-28"));
    long yesterday = buffers(plan("2025-09-20"));

    assertThat(longAgo).isLessThan(2 * yesterday);
    assertThat(yesterday).isLessThan(2 * longAgo);
  }

  /// The statement is run as the app role; what it counted is forgotten.
  private static String plan(String date) {
    var ids = ORGANIZATIONS.stream().map(Organization::id).toList();
    return postgres
        .database()
        .inTenants(
            ids,
            handle -> {
              try (var statement =
                  handle
                      .getConnection()
                      .prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + DayCount.COUNT)) {
                Windows.missing(
                        ORGANIZATIONS,
                        LocalDate.parse(date),
                        new Beginnings(Map.of()),
                        new StoredDays(),
                        new Openings(ids.stream().collect(Collectors.toMap(id -> id, _ -> USUAL))))
                    .bind(handle.getConnection(), statement);
                var plan = new StringBuilder();
                try (var rows = statement.executeQuery()) {
                  while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                  }
                }
                handle.execute("DELETE FROM daybrief.daily_facts");
                return plan.toString();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static long buffers(String plan) {
    var hit = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
    assertThat(hit.find()).isTrue();
    return Long.parseLong(hit.group(1)) + (hit.group(2) == null ? 0 : Long.parseLong(hit.group(2)));
  }
}
