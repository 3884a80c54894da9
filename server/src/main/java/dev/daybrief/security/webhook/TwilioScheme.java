package dev.daybrief.security.webhook;

import dev.daybrief.access.WebhookDesk.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `X-Twilio-Signature`: HMAC-SHA1 in base64 with the account's auth token, of the public address
/// followed by the form's names and values in the order of the names. It signs no time.
final class TwilioScheme implements Scheme {

  private final List<String> origins;

  /// @param publicUrl scheme, host and port as Twilio was told them; no slash at its end
  TwilioScheme(String publicUrl) {
    this.origins = List.of(publicUrl, otherSpelling(publicUrl));
  }

  /// With the port that goes without saying, or without it: Twilio has signed either.
  private static String otherSpelling(String publicUrl) {
    String port = publicUrl.startsWith("https:") ? ":443" : ":80";
    if (publicUrl.endsWith(port)) {
      return publicUrl.substring(0, publicUrl.length() - port.length());
    }
    return publicUrl.matches("https?://[^:]+") ? publicUrl + port : publicUrl;
  }

  @Override
  public Optional<Proof> check(String secret, Signed request, byte[] body, Instant now) {
    String shown = request.header("x-twilio-signature").orElse("");
    String fields = fields(request.form());
    boolean same = false;
    for (String origin : origins) {
      byte[] text = (origin + request.path() + fields).getBytes(StandardCharsets.UTF_8);
      String expected = Base64.getEncoder().encodeToString(Hmac.SHA1.of(secret, text));
      same |= Hmac.same(expected, shown);
    }
    return same ? Optional.of(new Proof(null)) : Optional.empty();
  }

  private static String fields(Map<String, List<String>> form) {
    var text = new StringBuilder();
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                values.stream()
                    .distinct()
                    .sorted()
                    .forEach(value -> text.append(name).append(value)));
    return text.toString();
  }
}
