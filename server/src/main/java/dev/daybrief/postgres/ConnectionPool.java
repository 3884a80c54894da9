package dev.daybrief.postgres;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.Driver;

/// Connections of the app role, all with the same session settings whatever the machine's zone.
final class ConnectionPool {

  /// How long a transaction waits for a connection before the caller is told that there is none.
  private static final Duration ACQUISITION = Duration.ofSeconds(5);

  /// A connection unused for so long is asked whether it lives before it is handed out.
  private static final Duration IDLE_VALIDATION = Duration.ofSeconds(10);

  /// The longest statement is a count of a whole batch; far longer means something is stuck.
  private static final String TIMEOUTS =
      """
      SET SESSION jit = off;
      SET SESSION statement_timeout = '60s';
      SET SESSION lock_timeout = '20s';
      SET SESSION idle_in_transaction_session_timeout = '60s';
      """;

  static AgroalDataSource open(DatabaseUrl url, int connections, String zone) {
    DriverLog.quieten();
    var configuration =
        new AgroalDataSourceConfigurationSupplier()
            .metricsEnabled(true)
            .connectionPoolConfiguration(
                pool ->
                    pool.minSize(0)
                        .initialSize(0)
                        .maxSize(connections)
                        .acquisitionTimeout(ACQUISITION)
                        .idleValidationTimeout(IDLE_VALIDATION)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        // Else one that broke is handed out again and again.
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .connectionProviderClass(Driver.class)
                                    .jdbcUrl(url.jdbc())
                                    .principal(new NamePrincipal(url.user()))
                                    .credential(new SimplePassword(url.password()))
                                    .initialSql("SET SESSION TIME ZONE '" + zone + "';" + TIMEOUTS)
                                    .jdbcProperty("ApplicationName", "daybrief")
                                    // The server's detail repeats the row at fault.
                                    .jdbcProperty("logServerErrorDetail", "false")
                                    .jdbcProperty("connectTimeout", "5")
                                    .jdbcProperty("socketTimeout", "90")
                                    .jdbcProperty("tcpKeepAlive", "true")));
    try {
      return AgroalDataSource.from(configuration);
    } catch (SQLException e) {
      throw new DatabaseUnusableException("cannot open connections to " + url, e);
    }
  }

  private ConnectionPool() {}
}
