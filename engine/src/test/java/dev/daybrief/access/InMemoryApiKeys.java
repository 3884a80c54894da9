package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// API keys in memory, with the store's rules.
public final class InMemoryApiKeys implements ApiKeyStore {

  private final Map<UUID, Stored> keys = new HashMap<>();

  @Override
  public synchronized void add(ApiKey key, String secretHash) {
    keys.put(key.id(), new Stored(key, secretHash));
  }

  @Override
  public synchronized List<ApiKey> list(
      OrganizationId organization, @Nullable UUID before, int most) {
    var all =
        keys.values().stream()
            .map(Stored::key)
            .filter(key -> key.organization().equals(organization));
    return NewestFirst.page(all, ApiKey::id, before, most);
  }

  @Override
  public synchronized long countInForce(OrganizationId organization, Instant now) {
    return list(organization, null, Integer.MAX_VALUE).stream()
        .filter(key -> key.isInForce(now))
        .count();
  }

  @Override
  public synchronized boolean revoke(OrganizationId organization, UUID id, Instant at) {
    return change(
        organization,
        id,
        use ->
            use.revokedAt() == null ? new ApiKey.Use(use.expiresAt(), use.lastUsedAt(), at) : use);
  }

  @Override
  public synchronized Optional<Stored> find(UUID id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public synchronized void used(OrganizationId organization, UUID id, Instant at) {
    change(
        organization,
        id,
        use ->
            use.lastUsedAt() == null || at.isAfter(use.lastUsedAt())
                ? new ApiKey.Use(use.expiresAt(), at, use.revokedAt())
                : use);
  }

  private boolean change(OrganizationId organization, UUID id, UnaryOperator<ApiKey.Use> change) {
    Stored known = keys.get(id);
    if (known == null || !known.key().organization().equals(organization)) {
      return false;
    }
    ApiKey key = known.key();
    var changed =
        new ApiKey(
            id, organization, key.name(), key.scopes(), key.createdAt(), change.apply(key.use()));
    keys.put(id, new Stored(changed, known.secretHash()));
    return true;
  }
}
