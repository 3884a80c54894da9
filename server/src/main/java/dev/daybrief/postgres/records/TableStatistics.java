package dev.daybrief.postgres.records;

import dev.daybrief.postgres.Database;

/// What the planner knows of the tables of records. PostgreSQL gathers it by itself, but a minute
/// or more after an import; until then it takes an organisation's records for few.
public final class TableStatistics {

  public static void take(Database database) {
    database.inInstallation(
        handle -> handle.createQuery("SELECT daybrief.take_statistics()").mapToMap().list());
  }

  private TableStatistics() {}
}
