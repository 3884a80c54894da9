package dev.daybrief.security.issuer;

import static dev.daybrief.security.issuer.OutsideIssuer.pair;
import static dev.daybrief.security.issuer.OutsideIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Person;
import dev.daybrief.access.Role;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuerAuthenticatorTest {

  private static final String ISSUER = "https://id.example";
  private static final KeyPair RSA = pair("RSA", 2048);
  private static final IssuerSetup SETUP =
      new IssuerSetup(
          ISSUER, "daybrief", "at+jwt", new IssuerSetup.Claims("organization_id", "roles"));

  private Instant now = Instant.parse("2026-11-17T08:00:00Z");
  private final Published keys = new Published();
  private final IssuerAuthenticator authenticator = new IssuerAuthenticator(SETUP, keys, () -> now);

  /// An issuer whose key comes when it is asked for.
  private static final class Published implements IssuerKeys {

    private boolean known;
    private boolean answers = true;
    private int asked;

    @Override
    public Optional<IssuerKey> find(@Nullable String id) {
      return known && "k".equals(id)
          ? Optional.of(new IssuerKey("k", "RS256", RSA.getPublic()))
          : Optional.empty();
    }

    @Override
    public boolean mayCome(@Nullable String id) {
      return find(id).isEmpty();
    }

    @Override
    public void ask() {
      asked++;
      known = answers;
    }

    @Override
    public void close() {}
  }

  private String token(Object roles) {
    var claims = OutsideIssuer.claims(ISSUER, new UUID(5, 6), now);
    claims.put("roles", roles);
    return signed(
        RSA, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k\"}", JsonUtil.toJson(claims));
  }

  @Test
  void asksTheIssuerForAKeyThatItDoesNotKnow() {
    String token = token(List.of("viewer"));
    assertThat(authenticator.authenticate(token)).isEmpty();
    assertThat(authenticator.isUnprepared(token)).isTrue();

    authenticator.prepare(token);

    assertThat(authenticator.isUnprepared(token)).isFalse();
    assertThat(authenticator.authenticate(token)).isPresent();
    authenticator.prepare(token);
    assertThat(keys.asked).isEqualTo(1);
  }

  @Test
  void asksTheIssuerForNothingThatIsNoToken() {
    authenticator.prepare("no token");

    assertThat(authenticator.isUnprepared("no token")).isFalse();
    assertThat(keys.asked).isZero();
  }

  @Test
  void tellsWhoTheIssuerSaysItIs() {
    String viewer = token("viewer");
    String operator = token("manager operator");
    authenticator.prepare(viewer);

    assertThat(authenticator.person(viewer))
        .contains(new Person("Ana Lindqvist", "ana@cars.example", Role.VIEWER));
    assertThat(authenticator.operates(viewer)).isFalse();
    assertThat(authenticator.operates(operator)).isTrue();
    assertThat(authenticator.operates("no token")).isFalse();
    assertThat(authenticator.person("no token")).isEmpty();
  }

  @Test
  void believesATokenToItsEndAndTheLeeway() {
    String token = token("viewer");
    authenticator.prepare(token);
    assertThat(authenticator.authenticate(token)).isPresent();

    now = now.plusSeconds(300).plus(Duration.ofSeconds(30)).minusNanos(1);
    assertThat(authenticator.authenticate(token)).isPresent();
    now = now.plusNanos(1);
    assertThat(authenticator.authenticate(token)).isEmpty();
  }

  @Test
  void believesAKnownTokenWhileItsKeyIsAway() {
    String token = token("viewer");
    authenticator.prepare(token);
    assertThat(authenticator.authenticate(token)).isPresent();
    keys.known = false;

    assertThat(authenticator.isUnprepared(token)).isFalse();
    assertThat(authenticator.authenticate(token)).isPresent();
    assertThat(authenticator.authenticate(token("manager"))).isEmpty();
  }
}
