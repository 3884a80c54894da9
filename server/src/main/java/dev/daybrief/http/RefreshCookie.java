package dev.daybrief.http;

import dev.daybrief.access.SignInDesk.Tokens;
import java.time.Duration;
import java.time.Instant;

/// The cookie of the refresh token. The prefix lets a browser take it only over a secure line, for
/// this host and every path, so that no sibling host can plant one.
final class RefreshCookie {

  static final String NAME = "__Host-daybrief-refresh";

  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  static final String CLEARED = NAME + "=" + RULES + "; Max-Age=0";

  static String of(Tokens tokens, Instant now) {
    long seconds = Duration.between(now, tokens.refreshExpires()).toSeconds();
    return NAME + "=" + tokens.refresh() + RULES + "; Max-Age=" + seconds;
  }

  private RefreshCookie() {}
}
