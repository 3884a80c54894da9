package dev.daybrief.day;

import java.util.UUID;

/// The tenant a row, a fact or a brief belongs to. First part of every key.
public record OrganizationId(UUID value) implements Comparable<OrganizationId> {

  public static OrganizationId parse(String text) {
    return new OrganizationId(UUID.fromString(text));
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
