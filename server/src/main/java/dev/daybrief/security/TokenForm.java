package dev.daybrief.security;

import java.util.Base64;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.StringUtil;

/// Whether a text has the exact form of a token of ours, before any key is touched: three parts in
/// canonical Base64url and a header of exactly our algorithm, type and key. So `none`, an HMAC made
/// with the public key, a key or an address sent along, extensions and encrypted tokens never
/// reach the verification.
final class TokenForm {

  /// 4 kB; a token of ours has about 600 bytes.
  private static final int LONGEST = 4096;

  static boolean isOurs(String token, String keyId) {
    if (token.length() > LONGEST) {
      return false;
    }
    String[] parts = token.split("\\.", -1);
    return parts.length == 3
        && isCanonical(parts[0])
        && isCanonical(parts[1])
        && isCanonical(parts[2])
        && isOurHeader(parts[0], keyId);
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

  private static boolean isOurHeader(String part, String keyId) {
    String json = StringUtil.newStringUtf8(Base64.getUrlDecoder().decode(part));
    try {
      return JsonUtil.parseJson(json)
          .equals(
              Map.of(
                  "typ",
                  AccessTokens.TYPE,
                  "alg",
                  AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                  "kid",
                  keyId));
    } catch (JoseException notJson) {
      return false;
    }
  }

  private TokenForm() {}
}
