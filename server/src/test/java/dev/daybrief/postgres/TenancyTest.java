package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.OrganizationId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No query sees another organisation's row, whatever it forgot to ask for.
public class TenancyTest {

  /// One connection: what a transaction leaves behind, the next one finds.
  @RegisterExtension static final TestDatabase postgres = new TestDatabase(1);

  public static final OrganizationId OURS =
      OrganizationId.parse("0190a000-0000-7000-8000-00000000000a");
  public static final OrganizationId THEIRS =
      OrganizationId.parse("0190a000-0000-7000-8000-00000000000b");

  @BeforeAll
  static void fill() {
    fill(postgres);
  }

  /// One row of either in every table.
  public static void fill(TestDatabase postgres) {
    for (OrganizationId id : List.of(OURS, THEIRS)) {
      postgres.execute(
          """
          INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
          VALUES ('%1$s', '%1$s', 'Name', 'UTC', 'en');
          INSERT INTO daybrief.data_versions VALUES ('%1$s', 1);
          INSERT INTO daybrief.record_changes VALUES ('%1$s', '2026-11-10', 1);
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, is_demo) VALUES ('%1$s', 'c', now(), now(), 'ready', now(), false);
          INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at,
            is_demo) VALUES ('%1$s', 'f', now(), now(), false);
          INSERT INTO daybrief.service_records (organization_id, external_id, updated_at, status,
            created_at, is_demo) VALUES ('%1$s', 's', now(), 'scheduled', now(), false);
          INSERT INTO daybrief.briefs VALUES ('%1$s', '2026-11-10', 1, true, 'UTC', now(), 1, '',
            '[]', '{}');
          INSERT INTO daybrief.brief_items VALUES ('%1$s', '2026-11-10', 1, 1, '', '', '', 1, '',
            '', '', null, '{}');
          INSERT INTO daybrief.runs VALUES ('%1$s', '2026-11-10', 1, '');
          INSERT INTO daybrief.members VALUES ('%1$s', '%1$s', '%1$s', '', 'admin', '');
          INSERT INTO daybrief.sessions VALUES ('%1$s', '%1$s', '%1$s', now());
          INSERT INTO daybrief.refresh_tokens VALUES ('%1$s', '%1$s', '%1$s');
          INSERT INTO daybrief.forecasts VALUES ('%1$s', '2026-11-10', '{}', '{}', '{}', '{}',
            '{}', '{}', '{}', '{}');
          INSERT INTO daybrief.targets VALUES ('%1$s', 'calls_total', 'week', now(), 1);
          INSERT INTO daybrief.item_feedback VALUES ('%1$s', '2026-11-10', 'calm', 'call_volume',
            '%1$s', 'useful', now());
          INSERT INTO daybrief.model_usage (organization_id, call_id, day, sent_at, provider, model,
            prompt_version, payload_hash, payload, attempt, reserved_tokens) VALUES ('%1$s', '%1$s',
            '2026-11-10', now(), '', '', '', '', '', 1, 1);
          INSERT INTO daybrief.api_keys VALUES ('%1$s', '%1$s', 'crm', '{records:write}', '', now());
          INSERT INTO daybrief.imports VALUES ('%1$s', '%1$s', 'calls', '', 1, now(), 'done', now());
          INSERT INTO daybrief.import_rejections VALUES ('%1$s', '%1$s', 0, '');
          INSERT INTO daybrief.idempotency_keys VALUES ('%1$s', 'k', '', '%1$s', now());
          INSERT INTO daybrief.webhooks VALUES ('%1$s', '%1$s', 'vapi', '', now());
          INSERT INTO daybrief.preferences VALUES ('%1$s', '%1$s', null, 'dark', 'h23', true);
          INSERT INTO daybrief.second_factors VALUES ('%1$s', '%1$s', '');
          INSERT INTO daybrief.invitations VALUES ('%1$s', '%1$s', '', '', 'viewer', '', now());
          INSERT INTO daybrief.stored_runs VALUES ('%1$s', '%1$s', 'command', null, '2026-11-10',
            '2026-11-10', 1, 'done');
          INSERT INTO daybrief.stored_run_days VALUES ('%1$s', '%1$s', '2026-11-10', 'published');
          INSERT INTO daybrief.audit_entries VALUES ('%1$s', 1, now(), 'nobody', null, 'login', '',
            'done', '');
          INSERT INTO daybrief.audit_heads VALUES ('%1$s', 1);
          INSERT INTO daybrief.erasures VALUES ('%1$s', '%1$s', now(), '{}');
          INSERT INTO daybrief.due_briefs (organization_id) VALUES ('%1$s');
          INSERT INTO daybrief.model_spend VALUES ('%1$s', '2026-11-10', 1, 1);
          INSERT INTO daybrief.attached_sources VALUES ('%1$s', 'crm', '', '', '');
          INSERT INTO daybrief.source_feeds (organization_id, source, feed)
            VALUES ('%1$s', 'crm', 'calls');
          INSERT INTO daybrief.source_ids (organization_id, source, feed, ids)
            VALUES ('%1$s', 'crm', 'calls', '{1}');
          INSERT INTO daybrief.source_removals VALUES ('%1$s', 'crm', 'calls', '2', now());
          INSERT INTO daybrief.source_refusals VALUES ('%1$s', 'crm', 'calls', '3', '', '');
          """
              .formatted(id));
      postgres.execute(RecordRows.emptyDay(id, "2026-11-10"));
    }
  }

  static List<String> tables() throws SQLException {
    var tables = new ArrayList<String>();
    try (var connection = postgres.admin().connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT relname FROM pg_class WHERE relnamespace = 'daybrief'::regnamespace
                  AND relkind IN ('r', 'p')
                  AND relname NOT IN ('flyway_schema_history', 'context_keys')
                ORDER BY relname""")) {
      while (rows.next()) {
        tables.add("daybrief." + rows.getString(1));
      }
    }
    return tables;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void showsEachTableToItsOrganizationAlone(String table) {
    assertThat(seenBy(table, OURS)).containsExactly(OURS);
    assertThat(seenBy(table, OURS, THEIRS)).containsExactlyInAnyOrder(OURS, THEIRS);
    assertThat(seenBy(table)).isEmpty();
    List<OrganizationId> withoutContext =
        postgres.database().inInstallation(handle -> seen(handle, table));
    assertThat(withoutContext).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "garbage",
        "{}",
        "NULL",
        "%",
        "*",
        "0190a000-0000-7000-8000-0000000000",
        "0190a00000007000800000000000000a",
        "{0190a000-0000-7000-8000-00000000000a}",
        " 0190a000-0000-7000-8000-00000000000a",
        "0190a000-0000-7000-8000-00000000000a ",
        "0190A000-0000-7000-8000-00000000000A",
        "0190a000-0000-7000-8000-00000000000a;0190a000-0000-7000-8000-00000000000b",
        "x0190a000-0000-7000-8000-00000000000a",
        "😀"
      })
  void showsNothingToAGarbledContext(String context) throws SQLException {
    for (String table : tables()) {
      List<OrganizationId> seen =
          postgres
              .database()
              .inInstallation(
                  handle -> {
                    handle.execute("SET LOCAL daybrief.organizations = '" + context + "'");
                    return seen(handle, table);
                  });
      assertThat(seen).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void changesNoRowOfAnotherOrganization(String table) {
    assertThatThrownBy(
            () ->
                postgres
                    .database()
                    .inTenant(
                        OURS,
                        handle ->
                            handle.execute(
                                "UPDATE " + table + " SET organization_id = ?", THEIRS.value())))
        .hasMessageMatching("(?s).*(row-level security|permission denied).*");
    assertThatThrownBy(
            () ->
                postgres
                    .database()
                    .inTenant(
                        OURS,
                        handle ->
                            handle.execute(
                                "INSERT INTO " + table + " (organization_id) VALUES (?)",
                                THEIRS.value())))
        .hasMessageMatching("(?s).*(row-level security|null value).*");
    assertThatThrownBy(
            () ->
                postgres
                    .database()
                    .inTenant(OURS, handle -> handle.execute("TRUNCATE " + table + " CASCADE")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void changesOwnRowsAloneWhenAWhereIsForgotten() {
    int updated =
        postgres
            .database()
            .inTenant(OURS, handle -> handle.execute("UPDATE daybrief.runs SET outcome = 'ours'"));

    assertThat(updated).isEqualTo(1);
    assertThat(
            postgres.text(
                "SELECT outcome FROM daybrief.runs WHERE organization_id = '" + THEIRS + "'"))
        .isEmpty();
  }

  @Test
  void deletesOwnRowsAloneWhenAWhereIsForgotten() {
    postgres.execute("INSERT INTO daybrief.runs VALUES ('" + OURS + "', '2026-11-11', 1, '')");
    postgres.execute("INSERT INTO daybrief.runs VALUES ('" + THEIRS + "', '2026-11-11', 1, '')");

    int deleted =
        postgres
            .database()
            .inTenant(
                OURS,
                handle -> handle.execute("DELETE FROM daybrief.runs WHERE day = '2026-11-11'"));

    assertThat(deleted).isEqualTo(1);
    assertThat(postgres.text("SELECT count(*) FROM daybrief.runs WHERE day = '2026-11-11'"))
        .isEqualTo("1");
    postgres.execute("DELETE FROM daybrief.runs WHERE day = '2026-11-11'");
  }

  /// Two organisations and nobody take turns on the one connection, with errors in between.
  @Test
  void carriesNoContextFromOneTransactionToTheNext() {
    var random = new Random(20261110);
    for (int turn = 0; turn < 300; turn++) {
      var expected = random.nextInt(3);
      boolean fails = random.nextInt(4) == 0;
      List<OrganizationId> context =
          expected == 0 ? List.of() : List.of(expected == 1 ? OURS : THEIRS);
      List<OrganizationId> seen = new ArrayList<>();
      try {
        var database = postgres.database();
        if (expected == 0 && random.nextBoolean()) {
          database.inInstallation(handle -> look(handle, seen, fails));
        } else {
          database.inTenants(context, handle -> look(handle, seen, fails));
        }
      } catch (RuntimeException e) {
        assertThat(fails).isTrue();
      }
      assertThat(seen).isEqualTo(context);
    }
  }

  @Test
  void actsAcrossOrganizationsInNarrowWaysAndNoOther() {
    List<String> functions =
        postgres
            .database()
            .inInstallation(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT proname || ' ' || array_to_string(proconfig, ' ') FROM pg_proc
                            WHERE pronamespace = 'daybrief'::regnamespace AND prosecdef
                              AND has_function_privilege(oid, 'EXECUTE')
                            ORDER BY proname""")
                        .mapTo(String.class)
                        .list());

    assertThat(functions)
        .containsExactly(
            "all_organizations search_path=pg_catalog, pg_temp",
            "api_key_of_id search_path=pg_catalog, pg_temp",
            "claim_due search_path=pg_catalog, pg_temp",
            "credentials_of search_path=pg_catalog, pg_temp",
            "feedback_saying search_path=pg_catalog, pg_temp",
            "forget_audit search_path=pg_catalog, pg_temp",
            "forget_made_of_sample search_path=pg_catalog, pg_temp",
            "installation_state search_path=pg_catalog, pg_temp",
            "installation_usage search_path=pg_catalog, pg_temp",
            "keep_many search_path=pg_catalog, pg_temp enable_seqscan=off",
            "nights search_path=pg_catalog, pg_temp",
            "open_nights search_path=pg_catalog, pg_temp",
            "operators search_path=pg_catalog, pg_temp",
            "organization_of_slug search_path=pg_catalog, pg_temp",
            "schema_version search_path=pg_catalog, pg_temp",
            "session_of_token search_path=pg_catalog, pg_temp",
            "sessions_closed_since search_path=pg_catalog, pg_temp",
            "stage_many search_path=pg_catalog, pg_temp",
            "take_statistics search_path=pg_catalog, pg_temp",
            "tenants search_path=pg_catalog, pg_temp",
            "webhook_of_id search_path=pg_catalog, pg_temp");
  }

  @Test
  void keysEveryTableByOrganizationFirst() {
    assertThat(
            postgres.text(
                """
                SELECT string_agg(c.conrelid::regclass || ' ' || c.conname, ', ')
                FROM pg_constraint c
                WHERE c.connamespace = 'daybrief'::regnamespace AND c.contype IN ('p', 'f')
                  AND c.conrelid::regclass::text NOT IN ('daybrief.flyway_schema_history',
                    'daybrief.context_keys')
                  AND (SELECT attname FROM pg_attribute
                    WHERE attrelid = c.conrelid AND attnum = c.conkey[1]) <> 'organization_id'"""))
        .isNull();
  }

  private static int look(Handle handle, List<OrganizationId> seen, boolean fails) {
    seen.addAll(seen(handle, "daybrief.calls"));
    return fails ? handle.execute("SELECT 1 / 0") : 0;
  }

  private static List<OrganizationId> seenBy(String table, OrganizationId... context) {
    return postgres.database().inTenants(List.of(context), handle -> seen(handle, table));
  }

  private static List<OrganizationId> seen(Handle handle, String table) {
    return handle
        .createQuery("SELECT organization_id::text FROM " + table)
        .mapTo(String.class)
        .map(OrganizationId::parse)
        .list();
  }
}
