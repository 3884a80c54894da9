package dev.daybrief.llm;

import java.time.Duration;

/// How long and how much.
///
/// @param call one request until the last byte of its answer
/// @param step all requests for a batch of days
/// @param bodyBytes largest answer
/// @param outputTokens longest answer; three lines take about 300
public record ChatLimits(Duration call, Duration step, int bodyBytes, int outputTokens) {

  /// 10 s and 30 s are promised. An answer has some 3 kB; reasoning models think within their
  /// tokens.
  public static final ChatLimits USUAL =
      new ChatLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 256 * 1024, 1_500);
}
