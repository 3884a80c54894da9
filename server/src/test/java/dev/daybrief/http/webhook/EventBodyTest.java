package dev.daybrief.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookProvider;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventBodyTest {

  private static Optional<Map<String, List<String>>> form(String text) {
    return EventBody.form(WebhookProvider.TWILIO, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAForm() {
    assertThat(form("From=%2B4930&Name=Ana+L%C3%B6w&a=1&a=2&b&=x&&"))
        .contains(
            Map.of(
                "From", List.of("+4930"),
                "Name", List.of("Ana L\u00F6w"),
                "a", List.of("1", "2"),
                "b", List.of("")));
    assertThat(form("a=%G1")).isEmpty();
    assertThat(EventBody.form(WebhookProvider.VAPI, new byte[] {'a', '=', '1'})).isEmpty();
  }

  /// Fuzzing found one in which what came after the 500th field was taken for its value.
  @Test
  void readsNoFormOfMoreThanFiveHundredFields() {
    String most = String.join("&", Collections.nCopies(500, "a=1"));

    assertThat(form(most).orElseThrow().get("a")).hasSize(500);
    assertThat(form(most + "&a=1")).isEmpty();
  }
}
