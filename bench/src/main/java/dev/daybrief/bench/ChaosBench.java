package dev.daybrief.bench;

import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Several serving processes on one database, with organisations that are all due at once, late
/// records all the while, and troubles: processes killed, processes stopped for longer than their
/// lease, a database that freezes or cuts its connections, clocks that are a day off. In the end
/// each brief must be there once, count what SQL counts, and know the last change.
public final class ChaosBench {

  private static final String RIGHT = "+0";

  /// What the clock of each process is off.
  private static final List<String> CLOCKS = List.of(RIGHT, "+26h", "-26h");

  private static final int NODES = CLOCKS.size();
  private static final Duration BETWEEN = Duration.ofSeconds(7);

  /// The lease has 60 s.
  private static final Duration STOPPED = Duration.ofSeconds(75);

  private static final Duration FROZEN = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Random random;
  private final Path launcher;
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final Cohort cohort;
  private final List<Launcher.Serving> nodes = new ArrayList<>();
  private int stopped = -1;
  private long stoppedAt;

  private ChaosBench(
      long seed, Path launcher, Path folder, EmbeddedPostgres postgres, Cohort cohort) {
    this.random = new Random(seed);
    this.launcher = launcher;
    this.folder = folder;
    this.postgres = postgres;
    this.cohort = cohort;
  }

  /// @param arguments the launcher; then how many organisations, troubles, and the seed
  static void main(String[] arguments) throws Exception {
    int organizations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    int troubles = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%d organisations, %d processes, %d troubles, seed %d%n",
        organizations,
        NODES,
        troubles,
        seed);
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder().resolve("database"))) {
      Provision.prepare(postgres.url());
      var cohort = new Cohort(postgres.url());
      cohort.fill(organizations);
      var bench = new ChaosBench(seed, Path.of(arguments[0]), scratch.folder(), postgres, cohort);
      List<String> broken = bench.run(troubles);
      broken.forEach(System.out::println);
      System.out.println(
          broken.isEmpty() ? "every brief is there once, and right" : broken.size() + " broken");
      if (!broken.isEmpty()) {
        System.exit(1);
      }
    }
  }

  private List<String> run(int troubles) throws IOException, InterruptedException, SQLException {
    try {
      for (int node = 0; node < NODES; node++) {
        nodes.add(start(node));
      }
      for (int number = 0; number < troubles; number++) {
        Thread.sleep(BETWEEN);
        cohort.change(random);
        goOn(false);
        System.out.println(trouble() + "; briefs: " + cohort.briefs());
      }
      goOn(true);
      long begun = System.nanoTime();
      while (!cohort.isSettled()) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          return List.of("organisations are still due after " + PATIENCE);
        }
        Thread.sleep(BETWEEN);
      }
      return cohort.broken();
    } finally {
      goOn(true);
      nodes.forEach(Launcher.Serving::close);
    }
  }

  private Launcher.Serving start(int node) throws IOException {
    Path home = Files.createDirectories(folder.resolve("node-" + node));
    var settings = new HashMap<String, String>();
    settings.put("DAYBRIEF_DATABASE_URL", Cohort.text(postgres.url()));
    if (!CLOCKS.get(node).equals(RIGHT)) {
      settings.putAll(WrongClock.settings(CLOCKS.get(node)));
    }
    return new Launcher(launcher, home, settings).serve();
  }

  private String trouble() throws IOException, InterruptedException, SQLException {
    int node = random.nextInt(NODES);
    return switch (random.nextInt(stopped >= 0 ? 6 : 8)) {
      case 0 -> freezeDatabase();
      case 1 -> cohort.cutConnections();
      case 6, 7 -> stop(node);
      default -> kill(node);
    };
  }

  private String freezeDatabase() throws IOException, InterruptedException {
    signal("STOP", postmaster());
    Thread.sleep(FROZEN);
    signal("CONT", postmaster());
    return "the database froze";
  }

  private String stop(int node) throws IOException, InterruptedException {
    signal("STOP", Stream.of(nodes.get(node).child().handle()));
    stopped = node;
    stoppedAt = System.nanoTime();
    return "process " + node + " is stopped";
  }

  private String kill(int node) throws IOException {
    stopped = node == stopped ? -1 : stopped;
    nodes.get(node).child().handle().destroyForcibly();
    nodes.get(node).close();
    nodes.set(node, start(node));
    return "process " + node + " was killed, another began";
  }

  /// Lets the stopped process go on where it was.
  private void goOn(boolean atOnce) throws IOException, InterruptedException {
    if (stopped >= 0 && (atOnce || System.nanoTime() - stoppedAt > STOPPED.toNanos())) {
      signal("CONT", Stream.of(nodes.get(stopped).child().handle()));
      stopped = -1;
    }
  }

  private Stream<ProcessHandle> postmaster() throws IOException {
    ProcessHandle postmaster = Postmaster.in(folder.resolve("database"));
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }

  private static void signal(String name, Stream<ProcessHandle> processes)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).start().waitFor();
  }
}
