package dev.daybrief.security.webhook;

import dev.daybrief.access.WebhookDesk.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// `x-retell-signature: v=<milliseconds>,d=<hex>`: HMAC-SHA256 with the API key, of the body
/// followed by the milliseconds.
final class RetellScheme implements Scheme {

  private static final Pattern FORM = Pattern.compile("v=(\\d{1,15}),d=([0-9a-f]{64})");

  @Override
  public Optional<Proof> check(String secret, Signed request, byte[] body, Instant now) {
    var form = FORM.matcher(request.header("x-retell-signature").orElse(""));
    boolean formed = form.matches();
    String millis = formed ? form.group(1) : "0";
    String expected =
        HexFormat.of()
            .formatHex(Hmac.SHA256.of(secret, body, millis.getBytes(StandardCharsets.US_ASCII)));
    Instant signedAt = Instant.ofEpochMilli(Long.parseLong(millis));
    return formed && Hmac.same(expected, form.group(2)) && Scheme.isFresh(signedAt, now)
        ? Optional.of(new Proof(signedAt))
        : Optional.empty();
  }
}
