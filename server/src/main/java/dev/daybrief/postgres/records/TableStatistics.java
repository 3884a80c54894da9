package dev.daybrief.postgres.records;

import dev.daybrief.postgres.Database;

/// What the planner knows of the tables of records. PostgreSQL gathers it by itself, but a minute
/// or more after an import; until then it reads all of an organisation for its first record.
public final class TableStatistics {

  public static void take(Database database) {
    database.inInstallation(
        handle -> handle.createQuery("SELECT daybrief.take_statistics()").mapToMap().list());
  }

  private TableStatistics() {}
}
