package dev.daybrief.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// wrk, the load generator: one thread, 32 kept connections, for a bounded time, to this machine
/// alone.
final class Wrk {

  private static final String CONNECTIONS = "32";
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
  private static final Pattern RATE = Pattern.compile("Requests/sec: +([\\d.]+)");

  /// @param processorMicros the server's processor time a request, in µs
  record Load(double requestsASecond, double processorMicros) {}

  /// @throws IllegalStateException when not every answer was a good one
  static Load load(URI address, String token, Duration time, ProcessHandle server)
      throws IOException {
    var processor = ProcessorTime.of(server);
    Duration before = processor.used();
    String said = Child.run(Path.of("."), Map.of(), "", command(address, token, time));
    Duration used = processor.used().minus(before);
    if (said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IllegalStateException("not every answer was good:\n" + said);
    }
    return new Load(number(RATE, said), used.toNanos() / 1e3 / number(REQUESTS, said));
  }

  /// Runs until closed or until the time is over.
  static Child background(URI address, String token, Duration time) throws IOException {
    return Child.start(Path.of("."), Map.of(), command(address, token, time));
  }

  private static List<String> command(URI address, String token, Duration time) {
    if (!address.getHost().equals("127.0.0.1")) {
      throw new IllegalArgumentException("load is for this machine alone, not " + address);
    }
    return List.of(
        "wrk",
        "-t1",
        "-c" + CONNECTIONS,
        "-d" + time.toSeconds() + "s",
        "-H",
        "Authorization: Bearer " + token,
        address.resolve(ApiClient.ACTIVITIES).toString());
  }

  private static double number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("wrk said something else:\n" + text);
    }
    return Double.parseDouble(found.group(1));
  }

  private Wrk() {}
}
