package dev.daybrief.postgres;

import dev.daybrief.day.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Transactions on PostgreSQL as the app role. Which organisations a transaction may see is said
/// when it begins and forgotten when it ends.
public final class Database {

  private final Jdbi jdbi;

  public Database(DataSource appRole) {
    this.jdbi = Jdbi.create(appRole);
  }

  /// A transaction that sees one organisation.
  public <T> T inTenant(OrganizationId organization, Function<Handle, T> work) {
    return inTenants(List.of(organization), work);
  }

  /// A transaction that sees exactly these organisations.
  public <T> T inTenants(Collection<OrganizationId> organizations, Function<Handle, T> work) {
    return jdbi.inTransaction(
        handle -> {
          // SET takes no parameters; the text is made of UUIDs alone.
          handle.execute("SET LOCAL daybrief.organizations = '" + listed(organizations) + "'");
          return work.apply(handle);
        });
  }

  /// A transaction that sees no tenant row; for what belongs to the installation.
  public <T> T inInstallation(Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  private static String listed(Collection<OrganizationId> organizations) {
    return organizations.stream().map(OrganizationId::toString).collect(Collectors.joining(","));
  }
}
