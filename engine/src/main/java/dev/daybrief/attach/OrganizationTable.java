package dev.daybrief.attach;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the organisations of an attached database are listed. All but the defaults is SQL.
///
/// @param zone SQL of an organisation's zone; null where the table has none
/// @param language SQL of its language tag; null where the table has none
/// @param defaults of an organisation that names none, or none that is known
public record OrganizationTable(
    Listing listing, @Nullable String zone, @Nullable String language, Defaults defaults) {

  /// @param where a condition; null for all rows
  public record Listing(String from, @Nullable String where, String id, String name) {}

  public record Defaults(ZoneId zone, Locale locale) {}
}
