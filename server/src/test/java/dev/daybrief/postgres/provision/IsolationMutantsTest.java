package dev.daybrief.postgres.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.postgres.TenancyTest;
import dev.daybrief.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way to break what keeps organisations apart in the database is noticed, by the catalogue or
/// by trying. A mutant is made and undone in one transaction.
class IsolationMutantsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String TENANT =
      "organization_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[])";

  @BeforeAll
  static void fill() {
    TenancyTest.fill(postgres);
    postgres.execute("UPDATE daybrief.feedback SET comment = 'oil change'");
  }

  static List<String> mutants() {
    return List.of(
        // Row security taken away.
        "ALTER TABLE daybrief.calls DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE daybrief.organizations DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE daybrief.briefs NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE daybrief.audit_entries NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY tenant ON daybrief.feedback",
        "DROP POLICY tenant ON daybrief.members; CREATE POLICY tenant ON daybrief.members USING (true)",
        // Policies that ask for too little.
        "ALTER POLICY tenant ON daybrief.calls USING (true)",
        "ALTER POLICY tenant ON daybrief.calls WITH CHECK (true)",
        "ALTER POLICY tenant ON daybrief.calls USING (" + TENANT + " OR true)",
        "ALTER POLICY tenant ON daybrief.calls USING (organization_id IS NOT NULL)",
        "ALTER POLICY tenant ON daybrief.members USING (member_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[]))",
        "ALTER POLICY tenant ON daybrief.webhooks USING (webhook_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[]))",
        "ALTER POLICY tenant ON daybrief.calls USING (organization_id = ANY (string_to_array(current_setting('daybrief.organizations', true), ',')::uuid[]))",
        "ALTER POLICY tenant ON daybrief.calls USING (organization_id <> ALL ((SELECT daybrief.tenants()::uuid[])::uuid[]))",
        "ALTER POLICY tenant ON daybrief.calls USING (NOT is_demo)",
        "ALTER POLICY tenant ON daybrief.calls TO daybrief_owner",
        "DROP POLICY tenant ON daybrief.runs; CREATE POLICY tenant ON daybrief.runs FOR SELECT USING ("
            + TENANT
            + ")",
        "DROP POLICY tenant ON daybrief.runs; CREATE POLICY tenant ON daybrief.runs AS RESTRICTIVE USING ("
            + TENANT
            + ")",
        "CREATE POLICY more ON daybrief.calls USING (true)",
        "CREATE POLICY more ON daybrief.calls FOR SELECT USING (true)",
        "CREATE POLICY more ON daybrief.calls FOR INSERT WITH CHECK (true)",
        "CREATE POLICY more ON daybrief.calls FOR DELETE TO daybrief_app USING (true)",
        "CREATE POLICY more ON daybrief.sessions TO daybrief_app USING (true)",
        "ALTER POLICY installation ON daybrief.members TO PUBLIC",
        // Roles that may too much.
        "ALTER ROLE daybrief_app BYPASSRLS",
        "ALTER ROLE daybrief_app SUPERUSER",
        "ALTER ROLE daybrief_app CREATEROLE",
        "GRANT daybrief_owner TO daybrief_app",
        "GRANT pg_read_all_data TO daybrief_app",
        "GRANT pg_execute_server_program TO daybrief_app",
        "ALTER TABLE daybrief.calls OWNER TO daybrief_app",
        "GRANT TRUNCATE ON daybrief.calls TO daybrief_app",
        "GRANT TRIGGER ON daybrief.calls TO PUBLIC",
        "GRANT REFERENCES ON daybrief.organizations TO daybrief_app",
        "GRANT CREATE ON SCHEMA daybrief TO daybrief_app",
        "GRANT SELECT ON daybrief.context_keys TO daybrief_app",
        "GRANT UPDATE (inner_block) ON daybrief.context_keys TO daybrief_app",
        "GRANT INSERT ON daybrief.context_keys TO PUBLIC",
        "GRANT SELECT ON daybrief.flyway_schema_history TO daybrief_app",
        // Ways around the tables.
        "CREATE VIEW daybrief.all_calls AS SELECT * FROM daybrief.calls",
        "CREATE VIEW daybrief.all_calls WITH (security_barrier) AS SELECT * FROM daybrief.calls",
        "CREATE MATERIALIZED VIEW daybrief.kept AS SELECT * FROM daybrief.calls",
        "CREATE TABLE daybrief.copied AS SELECT * FROM daybrief.calls",
        "CREATE TABLE daybrief.part () INHERITS (daybrief.calls)",
        "CREATE TABLE daybrief.notes (words text); GRANT SELECT ON daybrief.notes TO daybrief_app",
        "CREATE RULE also AS ON INSERT TO daybrief.calls DO ALSO SELECT 1",
        // Functions that see too much.
        "CREATE FUNCTION daybrief.every() RETURNS bigint LANGUAGE sql SECURITY DEFINER"
            + " AS 'SELECT count(*) FROM daybrief.calls'",
        "CREATE FUNCTION public.every() RETURNS bigint LANGUAGE sql SECURITY DEFINER"
            + " AS 'SELECT count(*) FROM daybrief.calls';"
            + " ALTER FUNCTION public.every OWNER TO daybrief_owner",
        "ALTER FUNCTION daybrief.all_organizations() RESET search_path",
        "ALTER FUNCTION daybrief.claim_due SET search_path = public",
        "CREATE OR REPLACE FUNCTION daybrief.forget_made_of_sample(organization uuid) RETURNS void"
            + " LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
            + " AS 'DELETE FROM daybrief.brief_items; DELETE FROM daybrief.briefs'",
        // The policies hold the owner too: one function alone cannot.
        "CREATE POLICY everything ON daybrief.briefs TO daybrief_owner USING (true);"
            + " CREATE POLICY everything ON daybrief.brief_items TO daybrief_owner USING (true);"
            + " CREATE OR REPLACE FUNCTION daybrief.forget_made_of_sample(organization uuid)"
            + " RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
            + " AS 'DELETE FROM daybrief.brief_items; DELETE FROM daybrief.briefs'",
        saying("true"),
        saying("f.organization_id = wanted"),
        // A context that is not checked.
        tenants("SELECT string_to_array(current_setting('daybrief.organizations', true), ',')"),
        tenants(
            "SELECT string_to_array(split_part(current_setting('daybrief.organizations', true),"
                + " '|', 1), ',')"),
        tenants("SELECT array_agg(organization_id::text) FROM daybrief.organizations"),
        replaced("k.outer_block\n          || ", "''::bytea || "),
        replaced("part[2]::bigint >= extract(epoch FROM transaction_timestamp())", "true"),
        replaced("part[1] || '|' || part[2], 'UTF8'", "part[1], 'UTF8'"),
        replaced("part[1] || '|' || part[2], 'UTF8'", "part[2], 'UTF8'"),
        replaced("part[3] = encode(", "part[3] <> encode("),
        replaced("AND EXISTS (", "AND NOT EXISTS ("),
        "ALTER FUNCTION daybrief.tenants() SECURITY INVOKER",
        "ALTER FUNCTION daybrief.tenants() OWNER TO daybrief_app",
        "UPDATE daybrief.context_keys SET inner_block = decode(repeat('36', 64), 'hex'),"
            + " outer_block = decode(repeat('5c', 64), 'hex')");
  }

  private static String saying(String condition) {
    return """
    CREATE OR REPLACE FUNCTION daybrief.feedback_saying(wanted uuid, words text,
        first timestamptz, until timestamptz, before timestamptz, before_id text, most integer)
      RETURNS SETOF daybrief.feedback LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, pg_temp
    AS $$ SELECT f.* FROM daybrief.feedback f WHERE %s $$"""
        .formatted(condition);
  }

  private static String tenants(String body) {
    return """
    CREATE OR REPLACE FUNCTION daybrief.tenants() RETURNS text[]
      LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ %s $$"""
        .formatted(body);
  }

  /// One piece of the real function is another.
  private static String replaced(String piece, String by) {
    return """
    DO $mutant$
    DECLARE
      before text := pg_get_functiondef('daybrief.tenants()'::regprocedure);
    BEGIN
      ASSERT strpos(before, $piece$%1$s$piece$) > 0;
      EXECUTE replace(before, $piece$%1$s$piece$, $piece$%2$s$piece$);
    END
    $mutant$"""
        .formatted(piece, by);
  }

  @Test
  void findsNothingWhereNothingIsBroken() throws SQLException {
    assertThat(found("SELECT 1")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void findsEachMutant(String mutant) throws SQLException {
    assertThat(found(mutant)).isNotEmpty();
  }

  private static List<String> found(String mutant) throws SQLException {
    try (Connection admin = postgres.admin().connect()) {
      admin.setAutoCommit(false);
      try (var statement = admin.createStatement()) {
        statement.execute(mutant);
        return new IsolationProbe(
                admin, postgres.role().key(), TenancyTest.OURS, TenancyTest.THEIRS)
            .found();
      } finally {
        admin.rollback();
      }
    }
  }
}
