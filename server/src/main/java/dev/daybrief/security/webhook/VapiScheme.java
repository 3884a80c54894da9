package dev.daybrief.security.webhook;

import dev.daybrief.access.WebhookDesk.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Vapi's credentials: the secret itself in `X-Vapi-Secret` or as a bearer token, or an HMAC-SHA256
/// in hex of `<timestamp>.<body>`, or of the body alone where no timestamp is sent.
final class VapiScheme implements Scheme {

  /// Above it a number counts milliseconds, below it seconds: the year 5138 or 1973.
  private static final long MILLIS_FROM = 100_000_000_000L;

  private static final String BEARER = "bearer ";
  private static final String PREFIX = "sha256=";

  @Override
  public Optional<Proof> check(String secret, Signed request, byte[] body, Instant now) {
    Optional<String> signature =
        request.header("x-vapi-signature").or(() -> request.header("x-signature"));
    if (signature.isPresent()) {
      return signed(secret, signature.get(), request, body, now);
    }
    String shown =
        request
            .header("x-vapi-secret")
            .or(() -> request.header("authorization").flatMap(VapiScheme::bearer))
            .orElse("");
    return Hmac.same(secret, shown) ? Optional.of(new Proof(null)) : Optional.empty();
  }

  private static Optional<String> bearer(String value) {
    return value.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? Optional.of(value.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static Optional<Proof> signed(
      String secret, String signature, Signed request, byte[] body, Instant now) {
    String shown =
        (signature.startsWith(PREFIX) ? signature.substring(PREFIX.length()) : signature)
            .toLowerCase(Locale.ROOT);
    Optional<String> timestamp =
        request.header("x-vapi-timestamp").or(() -> request.header("x-timestamp"));
    if (timestamp.isEmpty()) {
      return Hmac.same(hex(Hmac.SHA256.of(secret, body)), shown)
          ? Optional.of(new Proof(null))
          : Optional.empty();
    }
    byte[] before = (timestamp.get() + ".").getBytes(StandardCharsets.UTF_8);
    boolean same = Hmac.same(hex(Hmac.SHA256.of(secret, before, body)), shown);
    return time(timestamp.get())
        .filter(signedAt -> same && Scheme.isFresh(signedAt, now))
        .map(Proof::new);
  }

  private static Optional<Instant> time(String timestamp) {
    if (!timestamp.matches("\\d{1,15}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(timestamp);
    return Optional.of(
        number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
