package dev.daybrief.http.doors;

import dev.daybrief.access.ApiKey;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.KeyScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key as administrators see it: everything but its secret.
record ApiKeyJson(
    String id,
    String name,
    List<String> scopes,
    String createdAt,
    @Nullable String expiresAt,
    @Nullable String lastUsedAt,
    @Nullable String revokedAt) {

  static ApiKeyJson of(ApiKey key) {
    return new ApiKeyJson(
        key.id().toString(),
        key.name(),
        key.scopes().stream().map(KeyScope::word).sorted().toList(),
        key.createdAt().toString(),
        text(key.use().expiresAt()),
        text(key.use().lastUsedAt()),
        text(key.use().revokedAt()));
  }

  /// @param next for `cursor`; null on the last page
  record KeysPage(List<ApiKeyJson> keys, @Nullable String next) {}

  /// @param secret the whole key, this once
  record IssuedJson(String secret, ApiKeyJson key) {

    static IssuedJson of(KeyDesk.Issued issued) {
      return new IssuedJson(issued.text(), ApiKeyJson.of(issued.key()));
    }
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
