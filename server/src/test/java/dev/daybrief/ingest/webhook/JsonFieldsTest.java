package dev.daybrief.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

  private static Optional<JsonFields> parse(String text) {
    return JsonFields.parse(text.getBytes(StandardCharsets.UTF_8), Set.of("a"));
  }

  @Test
  void readsOneObject() {
    assertThat(parse("{\"a\":1.5e3,\"b\":[]}").orElseThrow().unknownFields()).isEqualTo(1);
  }

  /// Fuzzing found that an exponent beyond all numbers was not refused, but thrown.
  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "1", "{", "{} {}", "{\"a\":17e5420911250}", "{\"a\":-1E-99999999999}"})
  void readsNothingElse(String text) {
    assertThat(parse(text)).isEmpty();
  }
}
