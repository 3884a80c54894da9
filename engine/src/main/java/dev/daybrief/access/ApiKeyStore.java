package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Port: API keys with the hashes of their secrets.
public interface ApiKeyStore {

  void add(ApiKey key, String secretHash);

  /// Newest first, the revoked ones too.
  ///
  /// @param before the last one of the page before; null for the first page
  List<ApiKey> list(OrganizationId organization, @Nullable UUID before, int most);

  /// Keys that are neither revoked nor past their end.
  long countInForce(OrganizationId organization, Instant now);

  /// Whether the organisation has such a key; one that was revoked before keeps its time.
  boolean revoke(OrganizationId organization, UUID id, Instant at);

  /// A key whose organisation is not known yet.
  Optional<Stored> find(UUID id);

  /// The key was used then; an earlier time than the stored one changes nothing.
  void used(OrganizationId organization, UUID id, Instant at);

  record Stored(ApiKey key, String secretHash) {}
}
