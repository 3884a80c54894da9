package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys in files of the home folder: what holds of each, and of the ones that sign and that hide
/// persons.
class KeyFileTest {

  @TempDir private Path home = Path.of("unset");

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /// As an operator would put it there.
  private Path keep(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void isMadeOnceForItsOwnerAlone() throws IOException {
    Path file = home.resolve("folder/of/keys/one");

    assertThat(KeyFile.readOrMake(file, () -> "first")).isEqualTo("first");
    assertThat(KeyFile.readOrMake(file, () -> "second")).isEqualTo("first");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryContaining(one -> one.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void isTheSameForAllWhoStartTogether() throws Exception {
    Path file = home.resolve("one");
    var made = new AtomicInteger();
    Callable<String> start = () -> KeyFile.readOrMake(file, () -> "key " + made.incrementAndGet());
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<String> read =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> start).toList()).stream()
              .map(one -> one.resultNow())
              .distinct()
              .toList();
      assertThat(read).hasSize(1).first().isEqualTo(Files.readString(file));
    }
  }

  @Test
  void isLeftToTheProcessThatWasFirst() throws IOException {
    Path file = home.resolve("one");

    String read =
        KeyFile.readOrMake(
            file,
            () -> {
              try {
                return keep("one", "theirs").getFileName().toString();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    assertThat(read).isEqualTo("theirs");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void leavesNothingBehindWhereNoneCouldBeMade() throws IOException {
    Path file = home.resolve("one");

    assertThatThrownBy(
            () ->
                KeyFile.readOrMake(
                    file,
                    () -> {
                      throw new IllegalStateException("no randomness");
                    }))
        .hasMessage("no randomness");
    try (var files = Files.list(home)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void saysWhichOneCannotBeRead() throws IOException {
    Path folder = Files.createDirectory(home.resolve("one"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> KeyFile.readOrMake(folder, () -> "x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void signsWithAP256PairAlone() throws Exception {
    EllipticCurveJsonWebKey other = EcJwkGenerator.generateJwk(EllipticCurves.P384);
    EllipticCurveJsonWebKey ours = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    for (String wrong :
        List.of(
            other.toJson(OutputControlLevel.INCLUDE_PRIVATE),
            ours.toJson(OutputControlLevel.PUBLIC_ONLY),
            "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "nothing")) {
      keep("signing-key.jwk", wrong);
      assertThatIllegalStateException()
          .isThrownBy(() -> SigningKey.inFolder(home))
          .withMessageContaining("signing-key.jwk is no")
          .withMessageContaining("remove it");
    }
    keep("signing-key.jwk", ours.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    assertThat(SigningKey.inFolder(home).id())
        .isEqualTo(ours.calculateBase64urlEncodedThumbprint("SHA-256"));
  }

  @Test
  void hidesAPersonAlikeAlwaysAndFromEverybodyElse(@TempDir Path elsewhere) throws IOException {
    String sealed = PersonSeal.inFolder(home).of("+4930901820");

    assertThat(sealed).matches("[0-9a-f]{64}");
    assertThat(PersonSeal.inFolder(home).of("+4930901820")).isEqualTo(sealed);
    assertThat(PersonSeal.inFolder(home).of("+4930901821")).isNotEqualTo(sealed);
    assertThat(PersonSeal.inFolder(elsewhere).of("+4930901820")).isNotEqualTo(sealed);
  }

  /// RFC 4231, case 2: the key "Jefe".
  @Test
  void hidesAPersonAsTheStandardSays() throws IOException {
    keep(
        "erasure-key",
        Base64.getUrlEncoder().encodeToString("Jefe".getBytes(StandardCharsets.US_ASCII)) + "\n");

    assertThat(PersonSeal.inFolder(home).of("what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void makesSecretsThatAreNeverShownByChance() {
    SecretToken token = SecretToken.make();

    assertThat(SecretToken.isOne(token.text())).isTrue();
    assertThat(token).isNotEqualTo(SecretToken.make()).hasToString("SecretToken");
    assertThat(token.hash()).isEqualTo(Sha256.of(token.text())).matches("[0-9a-f]{64}");
    assertThat(Sha256.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
