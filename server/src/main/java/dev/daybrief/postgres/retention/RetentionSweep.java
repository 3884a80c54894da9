package dev.daybrief.postgres.retention;

import dev.daybrief.access.Act;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.postgres.erasure.Pseudonym;
import dev.daybrief.record.Seal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/// Lets go of what an organisation kept long enough, in a transaction for each class, so that none
/// is long; and erases again who was erased, where a source brought them back. To be called once a
/// day; called more often, or on two nodes at once, it finds nothing to do.
public final class RetentionSweep {

  /// Keys changed at once.
  private static final int BATCH = 5_000;

  private static final Duration A_DAY = Duration.ofHours(24);

  private final Database database;
  private final Seal seal;
  private final RetentionPeriods periods;
  private final ToLongFunction<Organization> erasures;

  /// @param erasures erases an organisation's persons again
  public RetentionSweep(
      Database database,
      Seal seal,
      RetentionPeriods periods,
      ToLongFunction<Organization> erasures) {
    this.database = database;
    this.seal = seal;
    this.periods = periods;
    this.erasures = erasures;
  }

  /// @param rows that went or were emptied
  /// @param erased rows in which a person was erased again
  public record Result(long rows, long erased) {}

  /// The one method to call.
  public Result sweep(Organization organization) {
    Instant now = database.now();
    long rows = 0;
    for (String sql : Expiry.PERSONAL) {
      rows += run(organization.id(), sql, now.minus(periods.personal()));
    }
    rows += forgetCustomers(organization.id(), now.minus(periods.personal()));
    rows += run(organization.id(), Expiry.PAYLOADS, now.minus(periods.payloads()));
    for (String sql : Expiry.SESSIONS) {
      rows += run(organization.id(), sql, now.minus(periods.sessions()));
    }
    rows += run(organization.id(), Expiry.IMPORTS, now.minus(periods.imports()));
    rows += run(organization.id(), Expiry.REPEATS, now.minus(A_DAY));
    rows += forgetAudit(organization.id(), now.minus(periods.audit()));
    long erased = erasures.applyAsLong(organization);
    note(organization.id(), rows);
    return new Result(rows, erased);
  }

  private long run(OrganizationId organization, String sql, Instant before) {
    return database.inTenant(
        organization,
        handle -> (long) bind(handle.createUpdate(sql), organization, before).execute());
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, OrganizationId organization, Instant before) {
    return statement
        .bind("organization", organization.value())
        .bind("before", before.atOffset(ZoneOffset.UTC));
  }

  /// Who was one customer stays one, under a keyed hash.
  private long forgetCustomers(OrganizationId organization, Instant before) {
    long rows = 0;
    int found;
    do {
      List<String> keys =
          database.inTenant(
              organization,
              handle ->
                  bind(handle.createQuery(Expiry.KEYS), organization, before)
                      .bind("most", BATCH)
                      .mapTo(String.class)
                      .list());
      found = keys.size();
      rows += database.inTenant(organization, handle -> forget(handle, organization, before, keys));
    } while (found == BATCH);
    return rows;
  }

  private long forget(
      Handle handle, OrganizationId organization, Instant before, List<String> keys) {
    handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    List<String> hidden = keys.stream().map(key -> Pseudonym.of(seal, organization, key)).toList();
    long rows = 0;
    for (String sql : Expiry.CUSTOMERS) {
      rows +=
          bind(handle.createUpdate(sql), organization, before)
              .bindArray("from", String.class, keys)
              .bindArray("to", String.class, hidden)
              .execute();
    }
    return rows;
  }

  private long forgetAudit(OrganizationId organization, Instant before) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery("SELECT daybrief.forget_audit(:before)")
                .bind("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
  }

  private void note(OrganizationId organization, long rows) {
    if (rows > 0) {
      database.inTenant(
          organization,
          handle -> {
            AuditTrail.done(handle, organization, Act.RETENTION, "rows " + rows);
            return rows;
          });
    }
  }
}
