package dev.daybrief.postgres.operation;

import dev.daybrief.postgres.Database;

/// What the database is.
///
/// @param migration up to which the schema is
public record ServerLook(String version, String migration) {

  public static ServerLook of(Database database) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT current_setting('server_version'), daybrief.schema_version()")
                .map((row, _) -> new ServerLook(row.getString(1), row.getString(2)))
                .one());
  }
}
