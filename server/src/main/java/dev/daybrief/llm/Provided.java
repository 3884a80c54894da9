package dev.daybrief.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/// The library's client of a provider: it writes the request and reads the answer; sending, time
/// and tries are ours.
final class Provided {

  private static final String OPENAI_HOST = "api.openai.com";

  static ChatModel by(ChatSetup setup, HttpClientBuilder wire) {
    return switch (setup.provider()) {
      case OPENAI, SCRIPTED -> openAi(setup, wire);
      case ANTHROPIC -> anthropic(setup, wire);
    };
  }

  private static ChatModel openAi(ChatSetup setup, HttpClientBuilder wire) {
    var builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(wire)
            .baseUrl(setup.url().toString())
            .apiKey(setup.account().key())
            .modelName(setup.model())
            .strictJsonSchema(true)
            .maxRetries(0);
    setup.account().organization().ifPresent(builder::organizationId);
    setup.account().project().ifPresent(builder::projectId);
    // Newer models refuse the old name of the limit, other servers do not know the new one.
    int most = setup.limits().outputTokens();
    return OPENAI_HOST.equalsIgnoreCase(setup.url().getHost())
        ? builder.maxCompletionTokens(most).build()
        : builder.maxTokens(most).build();
  }

  private static ChatModel anthropic(ChatSetup setup, HttpClientBuilder wire) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(wire)
        .baseUrl(setup.url().toString())
        .apiKey(setup.account().key())
        .modelName(setup.model())
        .maxTokens(setup.limits().outputTokens())
        .maxRetries(0)
        .build();
  }

  private Provided() {}
}
