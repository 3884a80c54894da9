package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.access.ApiKey;
import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.ApiKeyStore.Stored;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.KeyHolder;
import dev.daybrief.access.KeyScope;
import dev.daybrief.day.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// API keys. What the store says of a key is believed for [#BELIEVED], so that a busy sender
/// costs a look-up a second and a revoked key ends within that second on every server.
public final class ApiKeys implements KeyDesk {

  /// 800 ms: of the second that is promised, 200 ms are left for the look-up itself.
  static final Duration BELIEVED = Duration.ofMillis(800);

  /// Keys in use at once; more of them cost look-ups, not memory.
  private static final int KEYS = 10_000;

  /// Keys in force of one organisation.
  private static final int MOST = 100;

  /// Compared where there is no such key: the answer takes no other way.
  private static final String NOBODYS_HASH = Sha256.of("");

  private final ApiKeyStore store;
  private final InstantSource clock;
  private final LastUses uses;
  private final Cache<UUID, Optional<Stored>> believed;

  public ApiKeys(ApiKeyStore store, InstantSource clock) {
    this(store, clock, System::nanoTime);
  }

  /// @param nanos never runs backwards, unlike a clock that is set
  ApiKeys(ApiKeyStore store, InstantSource clock, Ticker nanos) {
    this.store = store;
    this.clock = clock;
    this.uses = new LastUses(store, clock, nanos);
    this.believed =
        Caffeine.newBuilder().maximumSize(KEYS).ticker(nanos).expireAfterWrite(BELIEVED).build();
  }

  @Override
  public boolean isKey(String bearerToken) {
    return bearerToken.startsWith(KeyText.PREFIX);
  }

  @Override
  public Issued issue(
      OrganizationId organization, String name, Set<KeyScope> scopes, @Nullable Instant expiresAt) {
    // As the store keeps it, so that the key reads the same now and later.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (expiresAt != null && !now.isBefore(expiresAt)) {
      throw new IllegalArgumentException("a key ends in the future");
    }
    if (store.countInForce(organization, now) >= MOST) {
      throw new IllegalArgumentException(
          "an organisation has at most %d keys; revoke one that is not needed".formatted(MOST));
    }
    var text = KeyText.make(UuidCreator.getTimeOrderedEpoch());
    var key = new ApiKey(text.id(), organization, name, scopes, now, ApiKey.Use.until(expiresAt));
    store.add(key, text.hash());
    return new Issued(key, text.text());
  }

  @Override
  public Optional<KeyHolder> authenticate(String text) {
    Optional<KeyText> shown = KeyText.parse(text);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Optional<Stored> known = stored(shown.get().id());
    String expected = known.map(Stored::secretHash).orElse(NOBODYS_HASH);
    boolean same = MessageDigest.isEqual(ascii(expected), ascii(shown.get().hash()));
    Instant now = clock.instant();
    Optional<ApiKey> key = known.map(Stored::key).filter(found -> same && found.isInForce(now));
    key.ifPresent(uses::note);
    return key.map(found -> new KeyHolder(found.id(), found.organization(), found.scopes()));
  }

  /// Loaded outside the cache: one slow look-up must not hold up another key's.
  private Optional<Stored> stored(UUID id) {
    Optional<Stored> known = believed.getIfPresent(id);
    if (known == null) {
      known = store.find(id);
      believed.put(id, known);
    }
    return known;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
