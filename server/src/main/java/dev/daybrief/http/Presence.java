package dev.daybrief.http;

import java.util.function.BooleanSupplier;

/// Whether others may send requests here.
///
/// @param database whether the database answers
/// @param leaving whether the process is about to end
public record Presence(BooleanSupplier database, BooleanSupplier leaving) {

  boolean isWithoutDatabase() {
    return !database.getAsBoolean();
  }

  boolean isReady() {
    return !leaving.getAsBoolean() && database.getAsBoolean();
  }
}
