package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresOrganizations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// The due table in PostgreSQL. Rows are locked in the order of the ids, so that two that lock the
/// same never wait for each other in a circle.
public final class PostgresDueBook implements DueBook {

  /// 60 s: long enough for a stalled disk or a collected heap, short enough that nobody's morning
  /// waits for a process that died.
  public static final Duration LEASE = Duration.ofSeconds(60);

  private static final String UNTIL = "clock_timestamp() + make_interval(secs => :lease)";

  private static final String CLAIM =
      """
      INSERT INTO daybrief.due_briefs AS d (organization_id, claim, claimed_until)
      SELECT wanted, 1, %s FROM unnest(:ids::uuid[]) AS wanted ORDER BY wanted
      ON CONFLICT (organization_id) DO UPDATE SET claim = d.claim + 1,
        claimed_until = excluded.claimed_until,
        due_at = CASE WHEN d.due_at = 'infinity' THEN clock_timestamp() ELSE d.due_at END
      WHERE d.claimed_until IS NULL OR d.claimed_until <= clock_timestamp()
      RETURNING organization_id, claim"""
          .formatted(UNTIL);

  /// Without a join, and before anything is written: where a row was changed since the statement
  /// began, PostgreSQL looks at it again, and may then lose the rows of a join that come after it.
  private static final String LOCK =
      """
      SELECT organization_id, claim FROM daybrief.due_briefs
      WHERE organization_id = ANY (:ids::uuid[]) AND claimed_until IS NOT NULL
      ORDER BY organization_id FOR NO KEY UPDATE""";

  private static final String EXTEND =
      "UPDATE daybrief.due_briefs SET claimed_until = %s WHERE organization_id = ANY (:ids::uuid[])"
          .formatted(UNTIL);

  private static final String RELEASE =
      "UPDATE daybrief.due_briefs SET claimed_until = NULL WHERE organization_id = ANY (:ids::uuid[])";

  private static final String SETTLE =
      """
      UPDATE daybrief.due_briefs d SET claimed_until = NULL,
        due_at = least(d.due_at, k.due_at), failures = k.failures
      FROM unnest(:settled::uuid[], :dueAt::timestamptz[], :failures::integer[])
        AS k (organization_id, due_at, failures)
      WHERE d.organization_id = k.organization_id AND d.organization_id = ANY (:ids::uuid[])""";

  private final Database database;
  private final Duration lease;

  public PostgresDueBook(Database database, Duration lease) {
    this.database = database;
    this.lease = lease;
  }

  @Override
  public List<Due> claimDue(int most) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM daybrief.claim_due(:most, make_interval(secs => :lease))")
                .bind("most", most)
                .bind("lease", seconds())
                .map(PostgresDueBook::due)
                .list());
  }

  private static Due due(ResultSet row, StatementContext context) throws SQLException {
    return new Due(
        PostgresOrganizations.organization(row, context),
        row.getLong("claim"),
        row.getInt("failures"),
        row.getObject("claimed_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Claims claim(Collection<OrganizationId> wanted) {
    return wanted.isEmpty()
        ? Claims.NONE
        : database.inTenants(
            wanted,
            handle ->
                claims(
                    handle
                        .createQuery(CLAIM)
                        .bind("ids", ids(wanted))
                        .bind("lease", seconds())
                        .map((row, _) -> entry(row))));
  }

  @Override
  public Claims extend(Claims claims) {
    return whileHeld(claims, EXTEND, statement -> statement.bind("lease", seconds()));
  }

  @Override
  public void release(Claims claims) {
    whileHeld(claims, RELEASE, statement -> statement);
  }

  @Override
  public void settle(Claims claims, List<Settlement> settlements) {
    whileHeld(
        claims,
        SETTLE,
        statement ->
            statement
                .bind("settled", texts(settlements, one -> one.organization().toString()))
                .bind("dueAt", texts(settlements, one -> one.dueAt().toString()))
                .bind("failures", texts(settlements, one -> Integer.toString(one.failures()))));
  }

  /// @return the claims that still hold, of which it was written
  private Claims whileHeld(Claims claims, String update, UnaryOperator<Update> rest) {
    if (claims.isEmpty()) {
      return claims;
    }
    return database.inTenants(
        claims.organizations(),
        handle -> {
          Claims held = lock(handle, claims);
          rest.apply(handle.createUpdate(update).bind("ids", ids(held.organizations()))).execute();
          return held;
        });
  }

  private static Claims lock(Handle handle, Claims claims) {
    Claims newest =
        claims(
            handle
                .createQuery(LOCK)
                .bind("ids", ids(claims.organizations()))
                .map((row, _) -> entry(row)));
    var held = new HashMap<>(newest.numbers());
    held.entrySet().retainAll(claims.numbers().entrySet());
    return new Claims(held);
  }

  private static String[] ids(Collection<OrganizationId> organizations) {
    return texts(organizations, OrganizationId::toString);
  }

  private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).toArray(String[]::new);
  }

  private static Map.Entry<OrganizationId, Long> entry(ResultSet row) throws SQLException {
    return Map.entry(
        new OrganizationId(row.getObject("organization_id", UUID.class)), row.getLong("claim"));
  }

  private static Claims claims(ResultIterable<Map.Entry<OrganizationId, Long>> rows) {
    var numbers = new HashMap<OrganizationId, Long>();
    rows.forEach(row -> numbers.put(row.getKey(), row.getValue()));
    return new Claims(numbers);
  }

  private double seconds() {
    return lease.toMillis() / 1_000.0;
  }
}
