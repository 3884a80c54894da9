package dev.daybrief.llm;

import dev.daybrief.prompt.Origin;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is asked, and how.
///
/// @param url below which the provider's paths begin, such as `https://api.openai.com/v1`
/// @param price null when it is not known
/// @param parallel requests at the same time at most
public record ChatSetup(
    Origin.Provider provider,
    URI url,
    String model,
    Account account,
    @Nullable Price price,
    ChatLimits limits,
    int parallel) {

  /// @throws IllegalArgumentException for an address the key must not be sent to
  public ChatSetup {
    if (!isSafe(url)) {
      throw new IllegalArgumentException(
          "a key is sent over https, or to this machine: " + withoutSecrets(url));
    }
    if (provider == Origin.Provider.SCRIPTED && !isLoopback(url)) {
      throw new IllegalArgumentException(
          "a script runs on this machine, not at " + withoutSecrets(url));
    }
  }

  /// Nothing prints the key.
  public record Account(String key, Optional<String> organization, Optional<String> project) {

    @Override
    public String toString() {
      return "Account[…]";
    }
  }

  /// Whether a key may be sent there.
  private static boolean isSafe(URI url) {
    boolean plain = url.getUserInfo() == null && url.getQuery() == null && url.getHost() != null;
    return plain
        && ("https".equalsIgnoreCase(url.getScheme())
            || ("http".equalsIgnoreCase(url.getScheme()) && isLoopback(url)));
  }

  /// By its letters alone: a name that resolves to this machine now may not do so later.
  private static boolean isLoopback(URI url) {
    String host = String.valueOf(url.getHost());
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }

  private static String withoutSecrets(URI url) {
    return url.getScheme() + "://" + url.getHost();
  }
}
