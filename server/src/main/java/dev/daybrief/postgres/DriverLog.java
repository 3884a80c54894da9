package dev.daybrief.postgres;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What the driver logs. Before the web framework has started, as in every command, all levels are
/// on, and the driver would write a record for each value of each row.
public final class DriverLog {

  /// Held: a logger that nobody holds forgets its level.
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  public static void quieten() {
    DRIVER.setLevel(Level.WARNING);
  }

  private DriverLog() {}
}
