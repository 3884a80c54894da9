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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

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

  private static final String HELD =
      """
      WITH held AS (
        SELECT d.organization_id, d.claim
        FROM unnest(:ids::uuid[], :claims::bigint[]) AS k (organization_id, claim)
        JOIN daybrief.due_briefs d
          ON d.organization_id = k.organization_id AND d.claim = k.claim
            AND d.claimed_until IS NOT NULL
        ORDER BY d.organization_id FOR NO KEY UPDATE OF d)
      """;

  private static final String EXTEND =
      HELD
          + """
          UPDATE daybrief.due_briefs d SET claimed_until = %s
          FROM held WHERE d.organization_id = held.organization_id
          RETURNING d.organization_id, d.claim"""
              .formatted(UNTIL);

  private static final String RELEASE =
      HELD
          + """
          UPDATE daybrief.due_briefs d SET claimed_until = NULL
          FROM held WHERE d.organization_id = held.organization_id""";

  private static final String SETTLE =
      HELD
          + """
          UPDATE daybrief.due_briefs d SET claimed_until = NULL,
            due_at = least(d.due_at, k.due_at), failures = k.failures
          FROM held
          JOIN unnest(:settled::uuid[], :dueAt::timestamptz[], :failures::integer[])
            AS k (organization_id, due_at, failures) ON k.organization_id = held.organization_id
          WHERE d.organization_id = held.organization_id""";

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
                        .bind("ids", texts(wanted, OrganizationId::toString))
                        .bind("lease", seconds())
                        .map((row, _) -> entry(row))));
  }

  @Override
  public Claims extend(Claims claims) {
    return claims.isEmpty()
        ? claims
        : database.inTenants(
            claims.organizations(),
            handle ->
                claims(
                    held(handle.createQuery(EXTEND), claims)
                        .bind("lease", seconds())
                        .map((row, _) -> entry(row))));
  }

  @Override
  public void release(Claims claims) {
    write(claims, handle -> held(handle.createUpdate(RELEASE), claims).execute());
  }

  @Override
  public void settle(Claims claims, List<Settlement> settlements) {
    write(
        claims,
        handle ->
            held(handle.createUpdate(SETTLE), claims)
                .bind("settled", texts(settlements, one -> one.organization().toString()))
                .bind("dueAt", texts(settlements, one -> one.dueAt().toString()))
                .bind("failures", texts(settlements, one -> Integer.toString(one.failures())))
                .execute());
  }

  private void write(Claims claims, Function<Handle, Integer> work) {
    if (!claims.isEmpty()) {
      database.inTenants(claims.organizations(), work);
    }
  }

  private static <S extends SqlStatement<S>> S held(S statement, Claims claims) {
    List<Map.Entry<OrganizationId, Long>> entries = List.copyOf(claims.numbers().entrySet());
    return statement
        .bind("ids", texts(entries, entry -> entry.getKey().toString()))
        .bind("claims", texts(entries, entry -> Long.toString(entry.getValue())));
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
