package dev.daybrief.llm;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// US dollars for a million tokens.
public record Price(BigDecimal input, BigDecimal output) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)/(\\d{1,6}(?:\\.\\d{1,6})?)");

  private static final int DIGITS_OF_A_MILLION = 6;

  /// List prices of the provider's own address; dated 2026-11, changed by DAYBRIEF_MODEL_PRICE.
  private static final Map<String, Price> OPENAI =
      Map.of(
          "gpt-4o", of("2.50", "10.00"),
          "gpt-4o-mini", of("0.15", "0.60"),
          "gpt-4.1", of("2.00", "8.00"),
          "gpt-4.1-mini", of("0.40", "1.60"));

  private static Price of(String input, String output) {
    return new Price(new BigDecimal(input), new BigDecimal(output));
  }

  /// `2.50/10.00`: input, then output; empty for anything else.
  public static Optional<Price> parse(String text) {
    var matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(of(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /// Only what is certain: the same model elsewhere may cost anything.
  public static Optional<Price> known(URI url, String model) {
    return "api.openai.com".equalsIgnoreCase(url.getHost())
        ? Optional.ofNullable(OPENAI.get(model))
        : Optional.empty();
  }

  BigDecimal of(long inputTokens, long outputTokens) {
    return input
        .multiply(BigDecimal.valueOf(inputTokens))
        .add(output.multiply(BigDecimal.valueOf(outputTokens)))
        .movePointLeft(DIGITS_OF_A_MILLION)
        .stripTrailingZeros();
  }
}
