package dev.daybrief.app;

import dev.daybrief.llm.ChatLimits;
import dev.daybrief.llm.ChatSetup;
import dev.daybrief.llm.Price;
import dev.daybrief.postgres.egress.Caps;
import dev.daybrief.prompt.Origin;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who words the free lines, and what that may cost.
///
/// @param setup empty where templates do
/// @param age of the oldest days a model is asked about
record ChatConfig(Optional<ChatSetup> setup, Caps caps, Duration age) {

  private static final int MOST_TOKENS = 2_000_000_000;
  private static final int MOST_DOLLARS = 1_000_000;

  static ChatConfig of(Map<Setting, String> values, Map<String, String> environment) {
    return new ChatConfig(
        provider(values, environment).map(provider -> setup(provider, values, environment)),
        new Caps(
            cap(
                values,
                Setting.MODEL_TOKENS_PER_ORGANIZATION,
                Setting.MODEL_DOLLARS_PER_ORGANIZATION),
            cap(values, Setting.MODEL_TOKENS_PER_DAY, Setting.MODEL_DOLLARS_PER_DAY)),
        Duration.ofDays(DaybriefConfig.number(values, Setting.MODEL_DAYS, 1, 3_650)));
  }

  private static Optional<Origin.Provider> provider(
      Map<Setting, String> values, Map<String, String> environment) {
    String word = DaybriefConfig.text(values, Setting.MODEL_PROVIDER);
    return switch (word) {
      case "" ->
          key(environment, Origin.Provider.OPENAI).isPresent()
              ? Optional.of(Origin.Provider.OPENAI)
              : Optional.empty();
      case "none" -> Optional.empty();
      case "openai" -> Optional.of(Origin.Provider.OPENAI);
      case "anthropic" -> Optional.of(Origin.Provider.ANTHROPIC);
      case "scripted" -> Optional.of(Origin.Provider.SCRIPTED);
      default ->
          throw unusable(Setting.MODEL_PROVIDER, word, "it must be openai, anthropic or none");
    };
  }

  private static ChatSetup setup(
      Origin.Provider provider, Map<Setting, String> values, Map<String, String> environment) {
    URI url = url(provider, values);
    String model =
        DaybriefConfig.optional(values, Setting.MODEL).orElseGet(() -> usualModel(provider));
    var account =
        new ChatSetup.Account(
            key(environment, provider).orElseGet(() -> keyless(provider, values)),
            DaybriefConfig.optional(values, Setting.MODEL_ORGANIZATION),
            DaybriefConfig.optional(values, Setting.MODEL_PROJECT));
    int parallel = DaybriefConfig.number(values, Setting.MODEL_PARALLEL, 1, 1_000);
    try {
      return new ChatSetup(
          provider, url, model, account, price(url, model, values), ChatLimits.USUAL, parallel);
    } catch (IllegalArgumentException unsafe) {
      throw new ConfigurationProblem(
          Setting.MODEL_URL.variable() + ": " + String.valueOf(unsafe.getMessage()));
    }
  }

  private static Optional<String> key(Map<String, String> environment, Origin.Provider provider) {
    String key =
        switch (provider) {
          case OPENAI -> environment.getOrDefault("OPENAI_API_KEY", "");
          case ANTHROPIC -> environment.getOrDefault("ANTHROPIC_API_KEY", "");
          case SCRIPTED -> "scripted";
        };
    return Optional.of(key.strip()).filter(some -> !some.isEmpty());
  }

  /// Servers of one's own often want no key; the providers' do.
  private static String keyless(Origin.Provider provider, Map<Setting, String> values) {
    if (provider == Origin.Provider.OPENAI
        && DaybriefConfig.optional(values, Setting.MODEL_URL).isPresent()) {
      return "none";
    }
    throw new ConfigurationProblem(
        "%s is %s, and %s_API_KEY is not set"
            .formatted(Setting.MODEL_PROVIDER.variable(), provider.word(), provider.name()));
  }

  private static URI url(Origin.Provider provider, Map<Setting, String> values) {
    String text =
        DaybriefConfig.optional(values, Setting.MODEL_URL).orElseGet(() -> usualUrl(provider));
    try {
      return new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (URISyntaxException e) {
      throw unusable(Setting.MODEL_URL, text, "it is no address");
    }
  }

  private static String usualUrl(Origin.Provider provider) {
    return switch (provider) {
      case OPENAI -> "https://api.openai.com/v1";
      case ANTHROPIC -> "https://api.anthropic.com/v1";
      case SCRIPTED -> "http://127.0.0.1:9090/v1";
    };
  }

  private static String usualModel(Origin.Provider provider) {
    return switch (provider) {
      case OPENAI -> "gpt-4o";
      case ANTHROPIC -> "claude-sonnet-4-5";
      case SCRIPTED -> "script";
    };
  }

  private static @Nullable Price price(URI url, String model, Map<Setting, String> values) {
    Optional<String> written = DaybriefConfig.optional(values, Setting.MODEL_PRICE);
    return written.isEmpty()
        ? Price.known(url, model).orElse(null)
        : Price.parse(written.get())
            .orElseThrow(
                () -> unusable(Setting.MODEL_PRICE, written.get(), "it must read like 2.50/10.00"));
  }

  private static Caps.Cap cap(Map<Setting, String> values, Setting tokens, Setting dollars) {
    return new Caps.Cap(
        DaybriefConfig.number(values, tokens, 0, MOST_TOKENS),
        BigDecimal.valueOf(DaybriefConfig.number(values, dollars, 0, MOST_DOLLARS)));
  }

  private static ConfigurationProblem unusable(Setting setting, String value, String why) {
    return new ConfigurationProblem("%s is \"%s\"; %s".formatted(setting.variable(), value, why));
  }
}
