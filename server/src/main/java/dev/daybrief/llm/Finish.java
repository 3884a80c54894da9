package dev.daybrief.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybrief.prompt.Shortfall;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;

/// How an answer ended.
final class Finish {

  private static final JsonMapper MAPPER = new JsonMapper();

  /// Why the answer holds no words; null when it does.
  static @Nullable Shortfall why(ChatResponse response, Exchange exchange) {
    FinishReason reason = response.finishReason();
    if (reason == FinishReason.LENGTH) {
      return Shortfall.TRUNCATED;
    }
    if (reason == FinishReason.CONTENT_FILTER
        || (exchange.answer != null && declines(exchange.answer))) {
      return Shortfall.DECLINED;
    }
    String text = response.aiMessage().text();
    return text == null || text.isBlank() ? Shortfall.EMPTY : null;
  }

  /// The library drops the words by which OpenAI's and Anthropic's models decline.
  static boolean declines(Received.Whole answer) {
    try {
      JsonNode body = MAPPER.readTree(answer.body());
      return body.at("/choices/0/message/refusal").isTextual()
          || body.at("/stop_reason").asText().equals("refusal");
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  private Finish() {}
}
