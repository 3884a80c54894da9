package dev.daybrief.postgres.provision;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Proves from the catalogue that the connection's role sees rows only through row security.
final class RowSecurity {

  /// What a policy may ask for, as the catalogue prints it: the second where Citus takes no
  /// sub-select.
  private static final String TENANT =
      """
      ARRAY['(organization_id = ANY (( SELECT (daybrief.tenants())::uuid[] AS tenants)::uuid[]))',
        '(organization_id = ANY ((daybrief.tenants())::uuid[]))']""";

  /// The functions that act with the owner's eyes: each asks a narrow question of its own.
  private static final String NARROW =
      """
      ARRAY['all_organizations', 'api_key_of_id', 'claim_due', 'credentials_of', 'feedback_saying',
        'forget_audit', 'forget_made_of_sample', 'installation_state', 'installation_usage',
        'keep_many', 'nights', 'open_nights', 'operators', 'organization_of_slug', 'schema_version',
        'session_of_token', 'sessions_closed_since', 'stage_many', 'take_statistics', 'tenants',
        'webhook_of_id']::name[]""";

  /// Each statement gives one line per hole; together they give none.
  private static final List<String> HOLES =
      List.of(
          """
          SELECT format('the role %s may act as %s, which row security does not bind',
              current_user, rolname)
          FROM pg_roles
          WHERE (rolsuper OR rolbypassrls OR rolcreaterole OR rolname IN ('pg_read_all_data',
              'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files',
              'pg_execute_server_program'))
            AND pg_has_role(current_user, oid, 'MEMBER')""",
          """
          SELECT format('the role %s may act as the owner of %s', current_user, c.oid::regclass)
          FROM pg_class c
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            AND pg_has_role(current_user, c.relowner, 'MEMBER')""",
          """
          SELECT format('row security of %s is not enabled and forced', c.oid::regclass)
          FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity)""",
          """
          SELECT format('%s has no policy for the application', c.oid::regclass)
          FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = '{0}'
              AND p.polcmd = '*' AND p.polpermissive)""",
          """
          SELECT format('the policy %s of %s does not ask for the tenant when reading and writing',
              p.polname, p.polrelid::regclass)
          FROM pg_policy p
          JOIN pg_class c ON c.oid = p.polrelid AND c.relnamespace = 'daybrief'::regnamespace
          WHERE p.polpermissive
            AND EXISTS (SELECT FROM unnest(p.polroles) role
              WHERE role = 0 OR pg_has_role(current_user, role, 'MEMBER'))
            AND NOT coalesce(pg_get_expr(p.polqual, p.polrelid) = ANY (TENANT)
              AND pg_get_expr(p.polwithcheck, p.polrelid) = ANY (TENANT), false)"""
              .replace("TENANT", TENANT),
          """
          SELECT format('%s may be emptied or built upon by the role %s', c.oid::regclass,
              current_user)
          FROM pg_class c
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')
            AND has_table_privilege(c.oid, 'TRUNCATE, REFERENCES, TRIGGER')""",
          """
          SELECT format('the view %s reads as its owner', c.oid::regclass)
          FROM pg_class c
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('v', 'm')
            AND NOT coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}',
              false)""",
          """
          SELECT format('%s belongs to no organisation, and the role %s may use it',
              c.oid::regclass, current_user)
          FROM pg_class c
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p', 'f')
            AND (c.relkind = 'f' OR NOT EXISTS (SELECT FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped))
            AND (has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE')
              OR has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE'))""",
          """
          SELECT format('%s has the rule %s', r.ev_class::regclass, r.rulename)
          FROM pg_rewrite r
          JOIN pg_class c ON c.oid = r.ev_class
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')""",
          """
          SELECT format('the role %s may make things in the schema daybrief', current_user)
          WHERE has_schema_privilege('daybrief', 'CREATE')""",
          """
          SELECT format('the function %s sees all organisations and is not known, or looks for'
              ' names elsewhere', p.oid::regprocedure)
          FROM pg_proc p
          WHERE p.prosecdef
            AND (p.pronamespace = 'daybrief'::regnamespace OR p.proowner IN (SELECT relowner
              FROM pg_class JOIN pg_roles o ON o.oid = relowner AND NOT o.rolsuper
              WHERE relnamespace = 'daybrief'::regnamespace))
            AND NOT (p.pronamespace = 'daybrief'::regnamespace AND p.proname = ANY (NARROW)
              AND coalesce('search_path=pg_catalog, pg_temp' = ANY (p.proconfig), false))"""
              .replace("NARROW", NARROW),
          """
          SELECT 'the context of a transaction is checked by no function of the owner'
          WHERE NOT EXISTS (SELECT FROM pg_proc p
            JOIN pg_class keys ON keys.relnamespace = p.pronamespace AND keys.relowner = p.proowner
              AND keys.relname = 'context_keys'
            WHERE p.pronamespace = 'daybrief'::regnamespace AND p.proname = 'tenants'
              AND p.prosecdef AND p.provolatile = 's')""");

  static void check(Connection connection) throws SQLException {
    List<String> found = holes(connection);
    if (!found.isEmpty()) {
      throw new DatabaseUnusableException(
          "organisations are not kept apart in this database: " + String.join("; ", found));
    }
  }

  static List<String> holes(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    for (String hole : HOLES) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(hole)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private RowSecurity() {}
}
