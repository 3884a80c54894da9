package dev.daybrief.postgres.provision;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Proves from the catalogue that the connection's role sees rows only through row security.
final class RowSecurity {

  /// Each statement gives one line per hole; together they give none.
  private static final List<String> HOLES =
      List.of(
          """
          SELECT format('the role %s may act as %s, which row security does not bind',
              current_user, rolname)
          FROM pg_roles
          WHERE (rolsuper OR rolbypassrls OR rolcreaterole)
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
              AND p.polcmd = '*')""",
          """
          SELECT format('the policy %s of %s does not ask for the tenant when reading and writing',
              p.polname, p.polrelid::regclass)
          FROM pg_policy p
          JOIN pg_class c ON c.oid = p.polrelid AND c.relnamespace = 'daybrief'::regnamespace
          WHERE p.polpermissive
            AND EXISTS (SELECT FROM unnest(p.polroles) role
              WHERE role = 0 OR pg_has_role(current_user, role, 'MEMBER'))
            AND (pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM
                  '((organization_id)::text = ANY (daybrief.tenants()))'
              OR pg_get_expr(p.polwithcheck, p.polrelid) IS DISTINCT FROM
                  '((organization_id)::text = ANY (daybrief.tenants()))')""",
          """
          SELECT format('%s may be emptied by the role %s', c.oid::regclass, current_user)
          FROM pg_class c
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')
            AND has_table_privilege(c.oid, 'TRUNCATE')""",
          """
          SELECT format('the view %s reads as its owner', c.oid::regclass)
          FROM pg_class c
          WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('v', 'm')
            AND NOT coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}',
              false)""");

  static void check(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    for (String hole : HOLES) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(hole)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    if (!found.isEmpty()) {
      throw new DatabaseUnusableException(
          "organisations are not kept apart in this database: " + String.join("; ", found));
    }
  }

  private RowSecurity() {}
}
