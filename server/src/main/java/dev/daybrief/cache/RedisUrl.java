package dev.daybrief.cache;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a Redis or Valkey is and who asks. Its text form hides the password.
///
/// @param tls whether the connection is encrypted
/// @param user empty for the usual one
/// @param password empty where none is asked for
/// @param database the number of a logical database
public record RedisUrl(
    boolean tls, String host, int port, String user, String password, int database) {

  private static final int USUAL_PORT = 6379;
  private static final int LARGEST_PORT = 65_535;

  private static final Pattern FORM =
      Pattern.compile(
          "(rediss?)://(?:([^:@/]*)(?::([^@/]*))?@)?"
              + "(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(?::(\\d{1,5}))?(?:/(\\d{1,3})?)?");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::|0:0:0:0:0:0:0:)1]");

  /// Reads `redis://user:password@host:port/number`, or `rediss://…` with TLS; all but the host may
  /// be left out. Percent escapes are decoded.
  ///
  /// @throws IllegalArgumentException when it cannot be used, with a reason that does not repeat it
  public static RedisUrl parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "it must be like redis://host:6379, or rediss://user:password@host:6380/0;"
              + " @, / and : of a password are written %40, %2F and %3A");
    }
    var url =
        new RedisUrl(
            parts.group(1).equals("rediss"),
            parts.group(4),
            number(parts.group(5), USUAL_PORT),
            decoded(parts.group(2)),
            decoded(parts.group(3)),
            number(parts.group(6), 0));
    if (url.port < 1 || url.port > LARGEST_PORT) {
      throw new IllegalArgumentException("its port must be from 1 to 65535");
    }
    if (!url.tls && !url.password.isEmpty() && !THIS_MACHINE.matcher(url.host).matches()) {
      throw new IllegalArgumentException(
          "it would send its password unencrypted to another machine; use rediss://");
    }
    return url;
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static String decoded(@Nullable String text) {
    // In an address a plus is a plus.
    String escaped = text == null ? "" : text.replace("+", "%2B");
    try {
      return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException repeatsIt) {
      throw new IllegalArgumentException("a % of its user or password is written %25");
    }
  }

  /// The host as it is looked up.
  String address() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String toString() {
    return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + database;
  }
}
