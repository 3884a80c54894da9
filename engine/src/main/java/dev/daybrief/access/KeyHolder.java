package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.Set;
import java.util.UUID;

/// Who is asking: a program of one organisation, with a key.
public record KeyHolder(UUID keyId, OrganizationId organization, Set<KeyScope> scopes) {

  public KeyHolder {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(KeyScope needed) {
    return scopes.contains(needed);
  }
}
