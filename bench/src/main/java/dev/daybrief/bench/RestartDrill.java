package dev.daybrief.bench;

import dev.daybrief.bench.Haproxy.Backend;
import dev.daybrief.bench.SteadyReads.Latency;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Two serving processes behind HAProxy that are restarted in turn while a member reads at a steady
/// rate: no read may fail. Where another checkout is named, both begin as that one's and are
/// restarted as ours, so that two versions serve the same database for a while.
public final class RestartDrill {

  private static final int READS_A_SECOND = 100;
  private static final int RESTARTS = 4;
  private static final String DRAIN_SECONDS = "3";
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final String EMAIL = "drill@bench.example";
  private static final String PASSWORD = "eleven cranes lift harbours";

  private final Path launcher;
  private final Path before;
  private final Path folder;
  private final String database;

  private RestartDrill(Path launcher, Path before, Path folder, String database) {
    this.launcher = launcher;
    this.before = before;
    this.folder = folder;
    this.database = database;
  }

  /// @param arguments the launcher, and the one of another checkout
  static void main(String[] arguments) throws Exception {
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder().resolve("database"))) {
      Path launcher = Path.of(arguments[0]);
      Path before = arguments.length > 1 ? Path.of(arguments[1]).resolve("daybrief") : launcher;
      var drill = new RestartDrill(launcher, before, scratch.folder(), Cohort.text(postgres.url()));
      Latency found = drill.run();
      System.out.println(found);
      System.out.println(
          found.failed() == 0
              ? "no read failed"
              : "broken: %d reads failed".formatted(found.failed()));
      if (found.failed() > 0) {
        System.exit(1);
      }
    }
  }

  private Latency run() throws IOException, InterruptedException {
    Launcher command = node(before, Map.of());
    command.run("", "organization", "add", "drill", "--name", "Drill", "--zone", "UTC");
    command.run("", "generate", "--organization", "drill");
    command.run(PASSWORD + "\n", "user", "add", EMAIL, "--organization", "drill", "--name", "D");
    var backends = List.of(Backend.free(), Backend.free());
    var nodes = new ArrayList<Launcher.Serving>();
    try {
      for (Backend backend : backends) {
        nodes.add(node(before, backend).serve());
      }
      try (var proxy = Haproxy.before(backends, folder);
          var client = ApiClient.of(proxy.address())) {
        Thread.sleep(BETWEEN);
        String token = client.signIn(EMAIL, PASSWORD);
        try (var reads =
            new SteadyReads(() -> client.activities(token).statusCode(), READS_A_SECOND)) {
          for (int restart = 0; restart < RESTARTS; restart++) {
            Thread.sleep(BETWEEN);
            int one = restart % nodes.size();
            nodes.get(one).close();
            nodes.set(one, node(launcher, backends.get(one)).serve());
            System.out.printf(Locale.ROOT, "process %d was restarted%n", one);
          }
          Thread.sleep(BETWEEN);
          return reads.taken();
        }
      }
    } finally {
      nodes.forEach(Launcher.Serving::close);
    }
  }

  private Launcher node(Path version, Backend backend) throws IOException {
    return node(
        version,
        Map.of(
            "DAYBRIEF_PORT", Integer.toString(backend.port()),
            "DAYBRIEF_MANAGEMENT_PORT", Integer.toString(backend.managementPort())));
  }

  private Launcher node(Path version, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("DAYBRIEF_DATABASE_URL", database);
    settings.put("DAYBRIEF_DRAIN_SECONDS", DRAIN_SECONDS);
    return new Launcher(version, folder, settings);
  }
}
