package dev.daybrief.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// wrk, the load generator: one thread, 32 kept connections unless told, for a bounded time, to
/// this machine alone.
final class Wrk {

  private static final int CONNECTIONS = 32;
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
  private static final Pattern NOT_GOOD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  /// Whoever is refused with 503 waits as long as the answer says. wrk asks for a pause once for
  /// each answer, though not of which connection.
  private static final String PATIENCE =
      """
      local owed, pause = 0, 0
      function response(status, headers)
        if status == 503 then
          owed = owed + 1
          pause = tonumber(headers["Retry-After"]) * 1000
        end
      end
      function delay()
        if owed == 0 then return 0 end
        owed = owed - 1
        return pause
      end
      """;

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

  /// @param good answers a second
  record Pressed(double good, double refused) {}

  /// More connections than can be served at a time.
  ///
  /// @param folder where the script goes
  static Pressed press(
      URI address, String path, String token, int connections, Duration time, Path folder)
      throws IOException {
    Path script = Files.writeString(folder.resolve("patience.lua"), PATIENCE);
    var command = new ArrayList<>(command(address, path, token, connections, time));
    command.addAll(1, List.of("-s", script.toString(), "--timeout", "20s"));
    String said = Child.run(folder, Map.of(), "", command);
    if (said.contains("Socket errors")) {
      throw new IllegalStateException("not every request was answered:\n" + said);
    }
    Matcher refused = NOT_GOOD.matcher(said);
    double share =
        refused.find() ? Double.parseDouble(refused.group(1)) / number(REQUESTS, said) : 0;
    double rate = number(RATE, said);
    return new Pressed(rate * (1 - share), rate * share);
  }

  /// Runs until closed or until the time is over.
  static Child background(URI address, String token, Duration time) throws IOException {
    return Child.start(Path.of("."), Map.of(), command(address, token, time));
  }

  private static List<String> command(URI address, String token, Duration time) {
    return command(address, ApiClient.ACTIVITIES, token, CONNECTIONS, time);
  }

  private static List<String> command(
      URI address, String path, String token, int connections, Duration time) {
    if (!address.getHost().equals("127.0.0.1")) {
      throw new IllegalArgumentException("load is for this machine alone, not " + address);
    }
    return List.of(
        "wrk",
        "-t1",
        "-c" + connections,
        "-d" + time.toSeconds() + "s",
        "-H",
        "Authorization: Bearer " + token,
        address.resolve(path).toString());
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
