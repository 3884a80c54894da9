package dev.daybrief.bench;

import dev.daybrief.bench.Haproxy.Backend;
import dev.daybrief.bench.SteadyReads.Latency;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Two serving processes behind HAProxy that are restarted in turn while a member reads at a steady
/// rate: no read may fail.
public final class RestartDrill {

  private static final int READS_A_SECOND = 100;
  private static final int RESTARTS = 4;
  private static final String DRAIN_SECONDS = "3";
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final String EMAIL = "drill@bench.example";
  private static final String PASSWORD = "eleven cranes lift harbours";

  private final Path launcher;
  private final Path folder;
  private final String database;

  private RestartDrill(Path launcher, Path folder, String database) {
    this.launcher = launcher;
    this.folder = folder;
    this.database = database;
  }

  /// @param arguments the launcher
  static void main(String[] arguments) throws Exception {
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder().resolve("database"))) {
      Provision.prepare(postgres.url());
      var drill =
          new RestartDrill(Path.of(arguments[0]), scratch.folder(), Cohort.text(postgres.url()));
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
    Launcher command = node(Map.of());
    command.run("", "organization", "add", "drill", "--name", "Drill", "--zone", "UTC");
    command.run("", "generate", "--organization", "drill");
    command.run(PASSWORD + "\n", "user", "add", EMAIL, "--organization", "drill", "--name", "D");
    var backends = List.of(Backend.free(), Backend.free());
    var nodes = new ArrayList<Launcher.Serving>();
    try {
      for (Backend backend : backends) {
        nodes.add(node(backend).serve());
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
            nodes.set(one, node(backends.get(one)).serve());
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

  private Launcher node(Backend backend) throws IOException {
    return node(
        Map.of(
            "DAYBRIEF_PORT", Integer.toString(backend.port()),
            "DAYBRIEF_MANAGEMENT_PORT", Integer.toString(backend.managementPort())));
  }

  private Launcher node(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("DAYBRIEF_DATABASE_URL", database);
    settings.put("DAYBRIEF_DRAIN_SECONDS", DRAIN_SECONDS);
    return new Launcher(launcher, folder, settings);
  }
}
