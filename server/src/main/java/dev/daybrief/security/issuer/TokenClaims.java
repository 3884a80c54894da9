package dev.daybrief.security.issuer;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.day.DisplayName;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.WholeText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a believed token says of its member.
record TokenClaims(Map<String, Object> claims) {

  /// By its name, or else by a way through objects.
  private @Nullable Object find(String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    Object here = claims;
    for (String part : name.split("\\.", -1)) {
      here = here instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return here;
  }

  Optional<String> text(String name) {
    return find(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /// Of a word, several words, or a list of them; unknown ones say nothing.
  Optional<Role> highestRole(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> hasRole(name, role.word()))
        .reduce((_, higher) -> higher);
  }

  boolean hasRole(String name, String word) {
    return switch (find(name)) {
      case String text -> List.of(text.split(" ")).contains(word);
      case Collection<?> list -> list.contains(word);
      case null, default -> false;
    };
  }

  /// Some issuers write identity, refresh and logout tokens with the same header; they say so here.
  boolean isOfAccess() {
    return !claims.containsKey("typ") || "Bearer".equals(claims.get("typ"));
  }

  Optional<String> session() {
    return text("sid").or(() -> text("jti"));
  }

  String name(String subject) {
    return Stream.of(text("name"), text("preferred_username"), text("email"))
        .flatMap(Optional::stream)
        .filter(TokenClaims::isShown)
        .findFirst()
        .orElseGet(() -> isShown(subject) ? subject : "–");
  }

  private static boolean isShown(String name) {
    try {
      DisplayName.check(name);
      return WholeText.is(name);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /// Empty where it says none.
  String email() {
    return text("email").filter(TokenClaims::isEmail).orElse("");
  }

  private static boolean isEmail(String email) {
    try {
      new Member(new UUID(0, 0), new OrganizationId(new UUID(0, 0)), email, "x", Role.VIEWER);
      return WholeText.is(email);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
