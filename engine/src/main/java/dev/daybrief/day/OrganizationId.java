package dev.daybrief.day;

import java.util.UUID;

/// The tenant a row, a fact or a brief belongs to. First part of every key.
public record OrganizationId(UUID value) implements Comparable<OrganizationId> {

  /// As [#toString] writes it, in either case: Java would read shorter ones too.
  ///
  /// @throws IllegalArgumentException for any other text
  public static OrganizationId parse(String text) {
    var id = new OrganizationId(UUID.fromString(text));
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("an id has 32 hex digits and 4 hyphens");
    }
    return id;
  }

  @Override
  public int compareTo(OrganizationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
