package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeysTest {

  private static final String SECRET = "an auth token";

  @TempDir private Path home = Path.of("unset");

  private SealingKeys keys() {
    return SealingKeys.inFolder(home);
  }

  private Path file() {
    return home.resolve("sealing-keys");
  }

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    String sealed = keys().seal(SECRET, "here");

    assertThat(keys().open(sealed, "here")).isEqualTo(SECRET);
    assertThat(sealed).startsWith("k1.").doesNotContain(SECRET);
    assertThat(keys().seal(SECRET, "here")).as("with another nonce").isNotEqualTo(sealed);
  }

  @Test
  void opensNothingInAnotherPlaceNorWhatWasChanged() {
    SealingKeys keys = keys();
    String sealed = keys.seal(SECRET, "here");
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(3));
    bytes[bytes.length - 1] ^= 1;
    String changed = "k1." + Base64.getEncoder().encodeToString(bytes);

    assertThatThrownBy(() -> keys.open(sealed, "there")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keys.open(changed, "here")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keys.open(sealed.replace("k1", "k2"), "here"))
        .hasMessageContaining("no sealing key has the id k2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "k1", "k1.", "k1.AAAA", "k1.%%%", "AAAAAAAAAAAAAAAAAAAAAAAA", "\uD800"})
  void refusesWhatWasNeverSealed(String text) {
    SealingKeys keys = keys();

    assertThatThrownBy(() -> keys.open(text, "here"))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThat(keys.openBytes(text.getBytes(StandardCharsets.UTF_8), "here")).isEmpty();
  }

  @Test
  void sealsWithTheLastKeyAndOpensWithAllOfThem() throws IOException {
    String old = keys().seal(SECRET, "here");
    Files.writeString(
        file(),
        "k2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n",
        StandardOpenOption.APPEND);

    assertThat(keys().seal(SECRET, "here")).startsWith("k2.");
    assertThat(keys().open(old, "here")).isEqualTo(SECRET);
  }

  @Test
  void makesAKeyOfItsOwnForEachFolder(@TempDir Path elsewhere) {
    String sealed = keys().seal(SECRET, "here");

    assertThatThrownBy(() -> SealingKeys.inFolder(elsewhere).open(sealed, "here"))
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void readsKeysBetweenEmptyLines() throws IOException {
    String old = keys().seal(SECRET, "here");
    Files.writeString(file(), "\n  \n" + Files.readString(file()) + "\n");

    assertThat(keys().open(old, "here")).isEqualTo(SECRET);
    assertThat(keys().seal(SECRET, "here")).startsWith("k1.");
  }

  @Test
  void keepsItsFileFromOthers() throws IOException {
    keys();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(this::keys).hasMessageContaining("may be read by others; run: chmod 600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "k1",
        "k1 c2hvcnQ=",
        "k1 %%%",
        "a.b AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void refusesAFileWithoutKeysAndRepeatsNothingOfIt(String text) throws IOException {
    keys();
    Files.writeString(file(), text);

    assertThatThrownBy(this::keys)
        .isInstanceOf(IllegalStateException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("c2hvcnQ="));
  }

  @Test
  void opensBytesForTheirContextAlone() {
    byte[] plain = {1, 2, 3, 0, -1};
    byte[] sealed = keys().sealBytes(plain, "ours");

    assertThat(keys().openBytes(sealed, "ours"))
        .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
    assertThat(keys().sealBytes(plain, "ours")).as("with another nonce").isNotEqualTo(sealed);
    assertThat(keys().openBytes(sealed, "theirs")).isEmpty();
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 4;
      assertThat(keys().openBytes(changed, "ours")).isEmpty();
      assertThat(keys().openBytes(Arrays.copyOf(sealed, at), "ours")).isEmpty();
    }
  }
}
