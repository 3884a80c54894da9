package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

/// Whose requests are counted together.
public sealed interface Asker {

  /// @param id of a key, or of a webhook
  record Program(OrganizationId organization, UUID id) implements Asker {}

  record Colleague(OrganizationId organization, UUID memberId) implements Asker {}

  /// One who proved nothing. What is counted at one door stops nobody at another.
  ///
  /// @param network an address, or what one caller has of them
  record Stranger(String network, String door) implements Asker {}
}
