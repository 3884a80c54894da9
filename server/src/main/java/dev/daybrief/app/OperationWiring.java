package dev.daybrief.app;

import dev.daybrief.brief.RerunDesk;
import dev.daybrief.cli.Daybrief;
import dev.daybrief.http.operation.OperationParts;
import dev.daybrief.http.operation.OperationParts.Budget;
import dev.daybrief.http.operation.ProcessState;
import dev.daybrief.http.operation.ProcessState.DatabaseState;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.egress.Caps.Cap;
import dev.daybrief.postgres.operation.PostgresNightBook;
import dev.daybrief.postgres.operation.PostgresSpendBook;
import dev.daybrief.postgres.operation.ServerLook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Connects what operators look at.
///
/// @param sharing whether the cache is in common with other processes
record OperationWiring(
    Database database, Cap cap, ServingRole role, boolean sharing, InstantSource clock) {

  OperationWiring(Database database, DaybriefConfig config, InstantSource clock) {
    this(
        database,
        config.chat().caps().installation(),
        config.listening().role(),
        config.redis().isPresent(),
        clock);
  }

  /// @param hearing whether news of other processes come
  OperationParts parts(RerunDesk reruns, BooleanSupplier hearing) {
    Instant started = clock.instant();
    return new OperationParts(
        new PostgresNightBook(database, clock),
        reruns,
        new PostgresSpendBook(database),
        new Budget(cap.tokens(), cap.cost()),
        () -> state(started, hearing.getAsBoolean()));
  }

  private ProcessState state(Instant started, boolean hearing) {
    var server = ServerLook.of(database);
    var connections = database.connections();
    return new ProcessState(
        Daybrief.VERSION,
        role.name().toLowerCase(Locale.ROOT),
        started,
        new DatabaseState(
            server.version(), server.migration(), connections.inUse(), connections.most()),
        hearing,
        sharing);
  }
}
