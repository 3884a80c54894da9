package dev.daybrief.security.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.access.Webhook;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.access.WebhookStore.Stored;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.SealingKeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Webhooks and the proofs of those who use them. What the store says of one is believed for
/// [#BELIEVED], so that a revoked one ends within a second on every server.
public final class Webhooks implements WebhookDesk {

  /// 800 ms: of the second that is promised, 200 ms are left for the look-up itself.
  static final Duration BELIEVED = Duration.ofMillis(800);

  /// Webhooks in use at once; more of them cost look-ups, not memory.
  private static final int KEPT = 10_000;

  /// Webhooks in force of one organisation.
  private static final int MOST = 20;

  private static final int SECRET_BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[!-~]{8,500}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Checked where there is no such webhook: the answer takes no other way.
  private static final String NOBODYS_SECRET = "nobody's secret";

  private final WebhookStore store;
  private final SealingKeys keys;
  private final TwilioScheme twilio;
  private final InstantSource clock;
  private final Cache<UUID, Optional<Stored>> believed;

  /// @param publicUrl what call systems reach the server by, without a slash at its end
  public Webhooks(WebhookStore store, SealingKeys keys, String publicUrl, InstantSource clock) {
    this(store, keys, publicUrl, clock, System::nanoTime);
  }

  /// @param nanos never runs backwards, unlike a clock that is set
  Webhooks(
      WebhookStore store, SealingKeys keys, String publicUrl, InstantSource clock, Ticker nanos) {
    this.store = store;
    this.keys = keys;
    this.twilio = new TwilioScheme(publicUrl);
    this.clock = clock;
    this.believed =
        Caffeine.newBuilder().maximumSize(KEPT).ticker(nanos).expireAfterWrite(BELIEVED).build();
  }

  @Override
  public Issued issue(
      OrganizationId organization, WebhookProvider provider, @Nullable String secret) {
    String known = secret == null ? made(provider) : secret;
    if (!SECRET.matcher(known).matches()) {
      throw new IllegalArgumentException(
          "a secret has 8 to 500 visible ASCII characters and no spaces");
    }
    if (store.countInForce(organization) >= MOST) {
      throw new IllegalArgumentException(
          "an organisation has at most %d webhooks; revoke one that is not needed".formatted(MOST));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var webhook =
        new Webhook(
            UuidCreator.getTimeOrderedEpoch(),
            organization,
            provider,
            now,
            null,
            Webhook.Tally.NONE);
    store.add(webhook, keys.seal(known, context(webhook)));
    return new Issued(webhook, known);
  }

  private static String made(WebhookProvider provider) {
    return switch (provider) {
      case VAPI -> {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        yield "dbw_" + HexFormat.of().formatHex(bytes);
      }
      case TWILIO ->
          throw new IllegalArgumentException(
              "Twilio signs with the account's auth token, which must be given");
      case RETELL ->
          throw new IllegalArgumentException(
              "Retell signs with the API key that has the webhook badge, which must be given");
    };
  }

  @Override
  public boolean isInForce(WebhookProvider provider, UUID id) {
    return inForce(provider, id).isPresent();
  }

  private Optional<Stored> inForce(WebhookProvider provider, UUID id) {
    return stored(id)
        .filter(found -> found.webhook().isInForce() && found.webhook().provider() == provider);
  }

  @Override
  public Optional<Admitted> admit(WebhookProvider provider, UUID id, Signed request, byte[] body) {
    Optional<Stored> known = inForce(provider, id);
    String secret = known.map(this::secret).orElse(NOBODYS_SECRET);
    Optional<Scheme.Proof> proof = scheme(provider).check(secret, request, body, clock.instant());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Webhook webhook = known.get().webhook();
    if (proof.isEmpty()) {
      note(webhook, Webhook.Tally.REFUSED);
    }
    return proof.map(shown -> new Admitted(webhook, shown.signedAt()));
  }

  @Override
  public void note(Webhook webhook, Webhook.Tally tally) {
    store.count(webhook.organization(), webhook.id(), tally);
  }

  private Scheme scheme(WebhookProvider provider) {
    return switch (provider) {
      case VAPI -> new VapiScheme();
      case TWILIO -> twilio;
      case RETELL -> new RetellScheme();
    };
  }

  private String secret(Stored stored) {
    return keys.open(stored.sealedSecret(), context(stored.webhook()));
  }

  private static String context(Webhook webhook) {
    return webhook.organization() + "/" + webhook.provider().word() + "/" + webhook.id();
  }

  private Optional<Stored> stored(UUID id) {
    Optional<Stored> known = believed.getIfPresent(id);
    if (known == null) {
      known = store.find(id);
      believed.put(id, known);
    }
    return known;
  }
}
