package dev.daybrief.security.issuer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Signs whatever a test wants signed.
public final class OutsideIssuer {

  private OutsideIssuer() {}

  public static KeyPair pair(String kind, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(kind);
      if (bits > 0) {
        generator.initialize(bits);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A key as it is published, with more parameters.
  public static Map<String, Object> jwk(KeyPair pair, String id, Map<String, ?> more) {
    try {
      var parameters =
          JsonWebKey.Factory.newJwk(pair.getPublic())
              .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
      parameters.put("kid", id);
      parameters.putAll(more);
      return parameters;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String set(Object... keys) {
    return JsonUtil.toJson(Map.of("keys", List.of(keys)));
  }

  /// What a token of a viewer says.
  public static Map<String, Object> claims(String issuer, UUID organization, Instant now) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", "daybrief");
    claims.put("sub", "ana");
    claims.put("jti", "1");
    claims.put("iat", now.getEpochSecond() - 60);
    claims.put("exp", now.getEpochSecond() + 300);
    claims.put("organization_id", organization.toString());
    claims.put("roles", List.of("offline_access", "viewer"));
    claims.put("name", "Ana Lindqvist");
    claims.put("email", "ana@cars.example");
    return claims;
  }

  /// RS256 over exactly this text.
  public static String signed(KeyPair rsa, String header, String payload) {
    return signed(rsa.getPrivate(), "SHA256withRSA", header, payload);
  }

  /// Over exactly this text, by what Java calls the algorithm.
  public static String signed(PrivateKey key, String algorithm, String header, String payload) {
    try {
      String text = part(header) + "." + part(payload);
      var signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /// By any algorithm and key, also by such that nobody should use.
  static String signed(Key key, String algorithm, Map<String, ?> header, String payload) {
    var token = new JsonWebSignature();
    token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    token.setDoKeyValidation(false);
    header.forEach(token::setHeader);
    token.setAlgorithmHeaderValue(algorithm);
    token.setPayload(payload);
    token.setKey(key);
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
