package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;

/// Fuzzed: what lies in a cache or a column as if we had sealed it.
///
/// Whatever it is, it does not open, and is refused in the one declared way; what we seal of it
/// opens to the same bytes.
public final class SealedFuzz {

  private static final SealingKeys KEYS =
      KeyWithoutFolder.made(SealingKeys::inFolder, "sealing-keys");

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    assertThat(KEYS.openBytes(input, "here")).isEmpty();
    assertThat(catchThrowable(() -> KEYS.open(text, "here")))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThat(KEYS.openBytes(KEYS.sealBytes(input, "here"), "here").orElseThrow())
        .isEqualTo(input);
    assertThat(KEYS.open(KEYS.seal(text, "here"), "here")).isEqualTo(text);
  }

  private SealedFuzz() {}
}
