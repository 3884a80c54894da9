package dev.daybrief.app;

import java.util.Locale;

/// Every key of the configuration with its default; docs/operations.md is generated from this list.
enum Setting {
  HOME(".daybrief", "Folder of the embedded database, its password and the signing key."),
  DATABASE_URL(
      "",
      "PostgreSQL 15 or newer, as `postgresql://user:password@host:port/database`, with a role that"
          + " owns the schema and may create roles. Empty: the embedded PostgreSQL."),
  DATABASE_APP_URL(
      "",
      "The same database with the role that reads and writes rows, where the first role may not"
          + " create it. It must neither own tables nor bypass row security."),
  DATABASE_POOL("12", "Connections at most, 2 to 200."),
  HOST("127.0.0.1", "Address the server listens on."),
  PORT("8080", "Port the server listens on, 0 to 65535; 0 takes a free one."),
  MANAGEMENT_PORT("9000", "Port of health and metrics, 0 to 65535; 0 takes a free one."),
  TOKEN_ISSUER("daybrief", "Issuer written into and demanded of access tokens."),
  CACHE_BRIEFS("10000", "Finished briefs kept in memory at most, 1 to 10000000."),
  THEMES(
      "",
      "File of the keywords by which themes are found in comments; `daybrief themes` prints the"
          + " built-in ones, which stand when this is empty."),
  THEMES_MODULE(
      "",
      "Folder of the optional module that finds themes beyond the keywords, as `./mvnw -Pembedding"
          + " package` leaves it in `embedding/target/module`. Empty: keywords alone.");

  private final String defaultValue;
  private final String meaning;

  Setting(String defaultValue, String meaning) {
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  String defaultValue() {
    return defaultValue;
  }

  String meaning() {
    return meaning;
  }

  /// The environment variable.
  String variable() {
    return "DAYBRIEF_" + name();
  }

  /// The key in daybrief.yaml: lower case with hyphens.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
