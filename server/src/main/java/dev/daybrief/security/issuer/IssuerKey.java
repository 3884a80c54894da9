package dev.daybrief.security.issuer;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.X509Util;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// A key of an issuer, and the one algorithm it is good for.
///
/// @param id as tokens name it; null where it has none
public record IssuerKey(@Nullable String id, String algorithm, Key key) {

  /// 32 bytes, as RFC 7518 wants them of HS256.
  private static final int SHORTEST_SECRET = 32;

  /// 10 different ones of 32 bytes: random hex digits have 14, a word written often has fewer.
  private static final int FEWEST_DIFFERENT = 10;

  /// 2048 bits, as RFC 7518 wants them.
  private static final int SHORTEST_RSA = 2048;

  private static final Set<String> RSA =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");

  /// @throws IllegalArgumentException for one that is too short
  public static IssuerKey secret(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "a secret has at least %d bytes".formatted(SHORTEST_SECRET));
    }
    String text = new String(secret, StandardCharsets.ISO_8859_1);
    if (text.contains("-----BEGIN") || text.strip().startsWith("{")) {
      throw new IllegalArgumentException("a key that is published is no secret");
    }
    if (text.chars().distinct().count() < FEWEST_DIFFERENT) {
      throw new IllegalArgumentException("the secret repeats itself; make a random one");
    }
    return new IssuerKey(null, "HS256", new HmacKey(secret));
  }

  /// @param pem a public key (`BEGIN PUBLIC KEY`) or a certificate
  /// @throws IllegalArgumentException for what is neither
  public static IssuerKey pem(String pem) {
    PublicKey key = pem.contains("BEGIN CERTIFICATE") ? certified(pem) : plain(pem);
    return usual(key)
        .map(algorithm -> new IssuerKey(null, algorithm, key))
        .orElseThrow(
            () -> new IllegalArgumentException("the key must be RSA of 2048 bits, EC or Ed25519"));
  }

  private static PublicKey certified(String pem) {
    try {
      return new X509Util().fromBase64Der(body(pem)).getPublicKey();
    } catch (JoseException e) {
      throw new IllegalArgumentException("the certificate cannot be read", e);
    }
  }

  private static PublicKey plain(String pem) {
    byte[] bytes;
    try {
      bytes = java.util.Base64.getMimeDecoder().decode(body(pem));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the file holds no public key in PEM", e);
    }
    for (String kind : List.of("RSA", "EC", "Ed25519")) {
      try {
        return java.security.KeyFactory.getInstance(kind)
            .generatePublic(new java.security.spec.X509EncodedKeySpec(bytes));
      } catch (java.security.GeneralSecurityException another) {
        // the next kind
      }
    }
    throw new IllegalArgumentException("the file holds no public key in PEM");
  }

  private static String body(String pem) {
    return pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
  }

  /// Empty for what does not sign tokens: secrets, keys to encrypt, weak and unknown ones.
  static Optional<IssuerKey> of(JsonWebKey jwk) {
    if (!(jwk instanceof PublicJsonWebKey) || !signs(jwk)) {
      return Optional.empty();
    }
    if (!(jwk.getKey() instanceof PublicKey key)) {
      return Optional.empty();
    }
    Optional<String> usual = usual(key);
    String said = jwk.getAlgorithm();
    return usual
        .filter(one -> said == null || said.equals(one) || (isRsa(key) && RSA.contains(said)))
        .map(one -> new IssuerKey(jwk.getKeyId(), said == null ? one : said, key));
  }

  private static boolean signs(JsonWebKey jwk) {
    return (jwk.getUse() == null || jwk.getUse().equals("sig"))
        && (jwk.getKeyOps() == null || jwk.getKeyOps().contains("verify"));
  }

  private static boolean isRsa(PublicKey key) {
    return key instanceof RSAPublicKey;
  }

  /// The algorithm of such keys.
  private static Optional<String> usual(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa when rsa.getModulus().bitLength() >= SHORTEST_RSA ->
          Optional.of("RS256");
      case ECPublicKey ec ->
          switch (ec.getParams().getOrder().bitLength()) {
            case 256 -> Optional.of("ES256");
            case 384 -> Optional.of("ES384");
            case 521 -> Optional.of("ES512");
            default -> Optional.empty();
          };
      case EdECPublicKey ed when ed.getParams().getName().equals("Ed25519") -> Optional.of("EdDSA");
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return "IssuerKey[" + algorithm + "]";
  }
}
