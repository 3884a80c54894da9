package dev.daybrief.bench;

import dev.daybrief.bench.Launcher.Serving;
import dev.daybrief.bench.Wrk.Pressed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/// Pages of records, which the database is asked for each time: good answers a second with as many
/// readers as are served best, against those with far more than fit in, by turns. Who is refused
/// waits as the answer says.
public final class OverloadBench {

  private static final String PAGE = "api/v1/records/calls?limit=50";
  private static final int ROUNDS = 7;
  private static final int READERS = 16;
  private static final int TOO_MANY = 2_000;
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final double LEAST_RATIO = 0.90;

  /// @param arguments the launcher
  static void main(String[] arguments) throws IOException {
    try (var scratch = Scratch.make()) {
      Path folder = scratch.folder();
      var unlimited =
          Map.of("DAYBRIEF_RATE_PER_MEMBER", "0", "DAYBRIEF_RATE_PER_ORGANIZATION", "0");
      var daybrief = new Launcher(Path.of(arguments[0]), folder, unlimited);
      OneMember.add(daybrief, folder);
      try (var serving = daybrief.serve();
          var client = ApiClient.of(serving.address())) {
        String token = client.signIn(OneMember.EMAIL, OneMember.PASSWORD);
        // Rates rise for a minute: the second compiler is at work.
        Wrk.press(serving.address(), PAGE, token, READERS, WARM_UP, folder);
        Wrk.press(serving.address(), PAGE, token, TOO_MANY, ROUND, folder);
        compare(serving, token, folder);
      }
    }
  }

  private static void compare(Serving serving, String token, Path folder) throws IOException {
    var ratios = new ArrayList<Double>();
    for (int number = 1; number <= ROUNDS; number++) {
      Pressed peak = Wrk.press(serving.address(), PAGE, token, READERS, ROUND, folder);
      Pressed pressed = Wrk.press(serving.address(), PAGE, token, TOO_MANY, ROUND, folder);
      ratios.add(pressed.good() / peak.good());
      System.out.printf(
          Locale.ROOT,
          "round %d  %d readers: %,.0f/s  %,d readers: %,.0f/s, %,.0f/s refused  ratio %.2f%n",
          number,
          READERS,
          peak.good(),
          TOO_MANY,
          pressed.good(),
          pressed.refused(),
          ratios.getLast());
    }
    System.out.printf(
        Locale.ROOT,
        "median of %d rounds: %.2f (promised: %.2f)%n",
        ROUNDS,
        Median.of(ratios, ratio -> ratio),
        LEAST_RATIO);
  }

  private OverloadBench() {}
}
