package dev.daybrief.bench;

import dev.daybrief.bench.Launcher.Serving;
import dev.daybrief.bench.Wrk.Load;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/// The cached read of the five lines with its token check, against nginx serving the same bytes as
/// a static file: by turns, same load. Then how soon a token is refused that was signed out under
/// load, at the loaded server and at another one.
public final class ReadBench {

  private static final int ROUNDS = 7;
  private static final Duration ROUND = Duration.ofSeconds(4);

  /// 25 s: the JVM compiles for that long when it shares two cores.
  private static final Duration WARM_UP = Duration.ofSeconds(25);

  private static final double LEAST_RATIO = 0.60;
  private static final Duration PROMISED_REFUSAL = Duration.ofSeconds(1);
  private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(5);

  /// @param arguments the launcher
  static void main(String[] arguments) throws IOException {
    try (var scratch = Scratch.make()) {
      var daybrief = new Launcher(Path.of(arguments[0]), scratch.folder());
      OneMember.add(daybrief, scratch.folder());
      try (var serving = daybrief.serve();
          var client = ApiClient.of(serving.address())) {
        String token = client.signIn(OneMember.EMAIL, OneMember.PASSWORD);
        HttpResponse<byte[]> answer = client.activities(token);
        try (var nginx =
            Nginx.serving(answer, Files.createDirectory(scratch.folder().resolve("nginx")))) {
          sameBytes(answer, nginx.address(), token);
          compare(serving, nginx, token);
        }
        refusal("this server", serving, client, client);
        try (var second = daybrief.serve();
            var elsewhere = ApiClient.of(second.address())) {
          refusal("another server", serving, client, elsewhere);
        }
      }
    }
  }

  private static void sameBytes(HttpResponse<byte[]> ours, URI nginx, String token) {
    try (var client = ApiClient.of(nginx)) {
      HttpResponse<byte[]> theirs = client.activities(token);
      if (ours.statusCode() != 200 || !Arrays.equals(ours.body(), theirs.body())) {
        throw new IllegalStateException("nginx does not serve the bytes of the API");
      }
      System.out.printf(
          Locale.ROOT,
          "body %d bytes, headers: daybrief %d bytes, nginx %d bytes%n",
          ours.body().length,
          headerBytes(ours),
          headerBytes(theirs));
    }
  }

  private static int headerBytes(HttpResponse<?> answer) {
    return answer.headers().map().entrySet().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().getFirst().length() + 4)
        .sum();
  }

  private static void compare(Serving serving, Nginx nginx, String token) throws IOException {
    var daybriefServer = new Server(serving.address(), serving.child().handle());
    var nginxServer = new Server(nginx.address(), nginx.child().handle());
    daybriefServer.load(token, WARM_UP);
    nginxServer.load(token, ROUND);
    var rounds = new ArrayList<Round>();
    for (int number = 1; number <= ROUNDS; number++) {
      // Who is first changes, in case the machine gets slower or faster.
      boolean oursFirst = number % 2 == 1;
      Load first = (oursFirst ? daybriefServer : nginxServer).load(token, ROUND);
      Load second = (oursFirst ? nginxServer : daybriefServer).load(token, ROUND);
      var round = oursFirst ? new Round(first, second) : new Round(second, first);
      rounds.add(round);
      System.out.printf(Locale.ROOT, "round %d  %s%n", number, round);
    }
    System.out.printf(
        Locale.ROOT,
        "daybrief/nginx, median of %d rounds: %.2f (promised: %.2f)%n"
            + "processor time a request, median: daybrief %.1f µs, nginx %.1f µs%n",
        ROUNDS,
        Median.of(rounds, Round::ratio),
        LEAST_RATIO,
        Median.of(rounds, round -> round.daybrief().processorMicros()),
        Median.of(rounds, round -> round.nginx().processorMicros()));
  }

  private record Server(URI address, ProcessHandle process) {

    Load load(String token, Duration time) throws IOException {
      return Wrk.load(address, token, time, process);
    }
  }

  private record Round(Load daybrief, Load nginx) {

    double ratio() {
      return daybrief.requestsASecond() / nginx.requestsASecond();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "daybrief %,.0f/s  nginx %,.0f/s  ratio %.2f",
          daybrief.requestsASecond(),
          nginx.requestsASecond(),
          ratio());
    }
  }

  /// The token that carries the load is signed out, and the loaded server asked until it refuses.
  private static void refusal(String where, Serving loaded, ApiClient client, ApiClient signingOut)
      throws IOException {
    String token = client.signIn(OneMember.EMAIL, OneMember.PASSWORD);
    try (var _ = Wrk.background(loaded.address(), token, LONGEST_REFUSAL.multipliedBy(2))) {
      // Long enough under way for the token to be among the believed ones.
      for (int asked = 0; asked < 1000; asked++) {
        if (client.activities(token).statusCode() != 200) {
          throw new IllegalStateException("a token in force was refused");
        }
      }
      long started = System.nanoTime();
      signingOut.signOut(token);
      Duration answered = since(started);
      while (client.activities(token).statusCode() != 401) {
        if (since(started).compareTo(LONGEST_REFUSAL) > 0) {
          throw new IllegalStateException("a token signed out is still believed");
        }
      }
      Duration refused = since(started);
      System.out.printf(
          Locale.ROOT,
          "signed out at %s under load: answered after %d ms, refused after %d ms"
              + " (promised: %d ms)%n",
          where,
          answered.toMillis(),
          refused.toMillis(),
          PROMISED_REFUSAL.toMillis());
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private ReadBench() {}
}
