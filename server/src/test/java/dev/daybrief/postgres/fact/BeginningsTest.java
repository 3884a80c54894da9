package dev.daybrief.postgres.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Right after an import the database knows nothing of how many records there are.
class BeginningsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Organization GARAGE =
      new Organization(
          OrganizationId.parse("00000000-0000-7000-8000-000000000001"),
          "garage",
          "Garage",
          ZoneOffset.UTC,
          Locale.ENGLISH);

  @Test
  void readsOneCallOfManyThatWereJustImported() {
    postgres.execute(
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        VALUES ('00000000-0000-7000-8000-000000000001', 'garage', 'Garage', 'UTC', 'en');
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, valid_from,
          valid_until, occurred_at, status, created_at, is_demo, reason)
        SELECT '00000000-0000-7000-8000-000000000001', 'call-' || n, at, '-infinity', 'infinity',
          at, 'completed', at, false, repeat('why ', 400)
        FROM generate_series(0, 19999) n,
          LATERAL (SELECT '2025-01-01Z'::timestamptz + n * interval '1 minute' AS at) t""");

    long read =
        postgres
            .database()
            .inTenant(
                GARAGE.id(),
                handle -> {
                  long before = callsRead(handle);
                  assertThat(find(handle).first(GARAGE.id(), Source.CALLS))
                      .isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
                  return callsRead(handle) - before;
                });

    assertThat(read).isEqualTo(1);
  }

  private static Beginnings find(Handle handle) {
    try {
      return Beginnings.find(handle.getConnection(), List.of(GARAGE));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long callsRead(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
            FROM pg_stat_xact_user_tables WHERE schemaname = 'daybrief' AND relname = 'calls'""")
        .mapTo(Long.class)
        .one();
  }
}
