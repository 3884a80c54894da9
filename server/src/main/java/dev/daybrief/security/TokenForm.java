package dev.daybrief.security;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.StringUtil;

/// Whether a text has the exact form of a token of ours, before any key is touched: three parts in
/// canonical Base64url and a header of exactly our algorithm, type and key. So `none`, an HMAC made
/// with the public key, a key or an address sent along, extensions and encrypted tokens never
/// reach the verification.
public final class TokenForm {

  /// 4 kB; a token of ours has about 600 bytes.
  private static final int LONGEST = 4096;

  static boolean isOurs(String token, String keyId) {
    return header(token, LONGEST)
        .filter(
            Map.of(
                    "typ",
                    AccessTokens.TYPE,
                    "alg",
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    "kid",
                    keyId)
                ::equals)
        .isPresent();
  }

  /// The header of a signed token; empty for what has not the form of one, such as an encrypted
  /// one.
  public static Optional<Map<String, Object>> header(String token, int longest) {
    String[] parts = token.length() > longest ? new String[0] : token.split("\\.", -1);
    return parts.length == 3 && Stream.of(parts).allMatch(TokenForm::isCanonical)
        ? parse(parts[0])
        : Optional.empty();
  }

  /// One byte string has one encoding: spare bits are zero, and there is no padding.
  private static boolean isCanonical(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static Optional<Map<String, Object>> parse(String part) {
    String json = StringUtil.newStringUtf8(Base64.getUrlDecoder().decode(part));
    try {
      return Optional.of(JsonUtil.parseJson(json));
    } catch (JoseException notJson) {
      return Optional.empty();
    }
  }

  private TokenForm() {}
}
