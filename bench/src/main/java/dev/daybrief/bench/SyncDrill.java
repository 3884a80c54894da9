package dev.daybrief.bench;

import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/// An attached database whose rows change while two processes sync it at once, of which one is
/// killed in the middle, again and again. At the end our records are its rows.
public final class SyncDrill {

  private static final int ROWS = 60_000;
  private static final int ORGANIZATIONS = 30;
  private static final int KILLS = 12;
  private static final long SEED = 20261127;

  /// After the first connection: all rows take two or three seconds.
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String PASSWORD = "their password";

  /// Newest versions alone, as one text; where a record had two of them the texts differ.
  private static final String OURS =
      """
      SELECT count(*) || ' ' || md5(string_agg(
          organization_id || '|' || external_id || '|' || status, ',' ORDER BY external_id::integer))
      FROM daybrief.calls WHERE valid_until = 'infinity' AND NOT removed""";

  private static final String THEIRS =
      """
      SELECT count(*) || ' ' || md5(string_agg(
          organization_id || '|' || id || '|' || status, ',' ORDER BY id)) FROM calls""";

  private final Launcher launcher;
  private final DatabaseUrl ours;
  private final DatabaseUrl theirs;
  private final Random random;

  private SyncDrill(Launcher launcher, DatabaseUrl ours, DatabaseUrl theirs, long seed) {
    this.launcher = launcher;
    this.ours = ours;
    this.theirs = theirs;
    this.random = new Random(seed);
  }

  /// @param arguments the launcher, how often to kill, and a seed
  static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : KILLS;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
    try (var scratch = Scratch.make();
        var one = EmbeddedPostgres.start(scratch.folder().resolve("ours"));
        var other = EmbeddedPostgres.start(scratch.folder().resolve("theirs"))) {
      var settings = Map.of("DAYBRIEF_DATABASE_URL", Cohort.text(one.url()));
      var launcher = new Launcher(Path.of(arguments[0]), scratch.folder(), settings);
      var drill = new SyncDrill(launcher, one.url(), other.url(), seed);
      drill.attach(scratch.folder());
      System.out.printf("seed %d%n", seed);
      for (int kill = 1; kill <= kills; kill++) {
        drill.killOne(kill);
      }
      drill.compare();
    }
  }

  private void attach(Path folder) throws IOException, SQLException {
    TheirCalls.fill(theirs, ROWS, ORGANIZATIONS);
    Statements.execute(
        theirs,
        """
        CREATE ROLE reader LOGIN PASSWORD '%s' NOSUPERUSER;
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"""
            .formatted(PASSWORD));
    Path password = Files.writeString(folder.resolve("their-password"), PASSWORD);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), TheirCalls.mapping());
    String address = theirs.jdbc().replaceFirst("^jdbc:postgresql://", "postgresql://reader@");
    launcher.run(
        "",
        "source",
        "add",
        "crm",
        "--url",
        address,
        "--password-file",
        password.toString(),
        "--mapping",
        mapping.toString());
  }

  private void killOne(int number) throws IOException, InterruptedException, SQLException {
    try (Child one = sync();
        Child other = sync()) {
      waitForReaders();
      long pause = random.nextLong(LONGEST.toMillis());
      Thread.sleep(pause / 2);
      change();
      Thread.sleep(pause / 2);
      boolean under = one.handle().destroyForcibly();
      System.out.printf(
          "%d. %s after %d ms; the other one: %s%n",
          number, under ? "killed" : "had ended", pause, lastLine(other.output()));
    }
  }

  private void waitForReaders() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String asked = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader'";
    while (Integer.parseInt(Statements.text(theirs, asked)) < 2) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nobody reads");
      }
      Thread.sleep(20);
    }
  }

  /// Of what changed, or of all rows once more.
  private Child sync() throws IOException {
    return random.nextBoolean()
        ? launcher.start("source", "sync", "crm")
        : launcher.start("source", "sync", "crm", "--full");
  }

  private static String lastLine(String said) {
    String text = said.strip();
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /// As a busy company would: one in a hundred calls changes, some go, some come.
  private void change() throws SQLException {
    Statements.execute(
        theirs,
        """
        UPDATE calls SET updated_at = clock_timestamp(),
          status = (ARRAY['completed', 'missed', 'ready', 'failed'])[1 + (random() * 3)::integer]
        WHERE random() < 0.01;
        DELETE FROM calls WHERE random() < 0.001;
        INSERT INTO calls (organization_id, status, direction, created_at, start_time, updated_at)
        SELECT organization_id, 'missed', 'inbound', start_time, start_time, clock_timestamp()
        FROM calls WHERE random() < 0.001""");
  }

  private void compare() throws IOException, SQLException {
    System.out.println(lastLine(launcher.run("", "source", "sync", "crm")));
    String wanted = Statements.text(theirs, THEIRS);
    String found = Statements.text(ours, OURS);
    System.out.printf("their rows %s%nour records %s%n", wanted, found);
    if (!found.equals(wanted)) {
      System.out.println("broken: our records are not their rows");
      System.exit(1);
    }
    System.out.println("our records are their rows");
  }
}
