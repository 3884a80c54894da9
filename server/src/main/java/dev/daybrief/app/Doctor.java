package dev.daybrief.app;

import dev.daybrief.cli.Installation.Finding;
import dev.daybrief.day.Organizations;
import dev.daybrief.postgres.Database;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What `doctor` looks at. That the configuration is readable, the roles are safe and the schema is
/// current has been checked by the time it looks.
final class Doctor {

  /// How far the clocks of this machine and of the database may differ before days are cut wrongly.
  private static final Duration CLOCKS = Duration.ofSeconds(5);

  private final DaybriefConfig config;
  private final Organizations organizations;
  private final Database database;

  Doctor(DaybriefConfig config, Organizations organizations, Database database) {
    this.config = config;
    this.organizations = organizations;
    this.database = database;
  }

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.add(well("configuration is readable"));
    findings.add(
        well(
            "database "
                + (config.databaseUrl().isPresent()
                    ? "by DAYBRIEF_DATABASE_URL"
                    : "embedded in " + config.home())
                + ", schema current, row security in force"));
    findings.add(clocks());
    findings.add(home());
    findings.add(tenants());
    return findings;
  }

  private Finding clocks() {
    Duration apart = Duration.between(Instant.now(), database.now()).abs();
    return apart.compareTo(CLOCKS) <= 0
        ? well("clocks of this machine and the database agree")
        : new Finding(
            false,
            "clocks of this machine and the database are " + apart.toSeconds() + " s apart",
            "synchronise both with NTP");
  }

  private Finding home() {
    return Files.isWritable(config.home()) || !Files.exists(config.home())
        ? well("home " + config.home() + " is writable")
        : new Finding(
            false,
            "home " + config.home() + " is not writable",
            "let this user write there, or set DAYBRIEF_HOME");
  }

  private Finding tenants() {
    int known = organizations.listAll().size();
    return known > 0
        ? well(known + " organisations")
        : new Finding(
            false,
            "no organisation yet",
            "daybrief organization add SLUG --name NAME --zone ZONE, or daybrief demo");
  }

  private static Finding well(String what) {
    return new Finding(true, what, "");
  }
}
