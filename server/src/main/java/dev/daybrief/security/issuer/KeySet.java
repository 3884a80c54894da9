package dev.daybrief.security.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/// A JWK set, RFC 7517.
final class KeySet {

  /// 100 keys; issuers have two or three.
  private static final int MOST = 100;

  /// The keys that sign tokens; others are passed over.
  ///
  /// @throws IllegalArgumentException for what is no key set
  static List<IssuerKey> parse(String text) {
    Object keys;
    try {
      keys = JsonUtil.parseJson(text).get("keys");
    } catch (JoseException e) {
      throw new IllegalArgumentException("no JSON object", e);
    }
    if (!(keys instanceof List<?> list) || list.size() > MOST) {
      throw new IllegalArgumentException("no list of at most %d keys".formatted(MOST));
    }
    return list.stream().flatMap(KeySet::jwk).flatMap(jwk -> IssuerKey.of(jwk).stream()).toList();
  }

  private static Stream<JsonWebKey> jwk(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      return Stream.empty();
    }
    try {
      @SuppressWarnings("unchecked")
      var parameters = (Map<String, Object>) map;
      return Optional.of(JsonWebKey.Factory.newJwk(parameters)).stream();
    } catch (JoseException | RuntimeException unreadable) {
      return Stream.empty();
    }
  }

  private KeySet() {}
}
