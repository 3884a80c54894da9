package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Role;
import java.util.Arrays;
import java.util.Optional;

/// Roles by their words.
final class Roles {

  static Optional<Role> read(JsonNode json) {
    return Arrays.stream(Role.values())
        .filter(role -> json.isTextual() && role.word().equals(json.asText()))
        .findFirst();
  }

  private Roles() {}
}
