package dev.daybrief.bench;

import dev.daybrief.ingest.attached.ReadyMapping;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// An attached database whose rows change while two processes sync it at once, of which one is
/// killed in the middle, again and again. At the end our records are its rows.
public final class SyncDrill {

  private static final int ROWS = 60_000;
  private static final int ORGANIZATIONS = 30;
  private static final int KILLS = 12;
  private static final long SEED = 20261127;

  /// After both are connected: all rows of the three kinds take some five seconds.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String PASSWORD = "their password";

  /// Records of one kind as they should be, of their tables, and as they are: organisation, id and
  /// what changes in the drill.
  private record Kind(String name, String theirs, String table, String told) {

    /// As one text; where a record had two newest versions the texts differ.
    private static String asOne(String rows) {
      return "SELECT count(*) || ' ' || md5(coalesce(string_agg(told, ',' ORDER BY told COLLATE \"C\"), ''))"
          + " FROM ("
          + rows
          + ") t";
    }

    String wanted() {
      return asOne(theirs);
    }

    String found() {
      return asOne(
          "SELECT concat_ws('|', organization_id, external_id, %s) AS told FROM daybrief.%s"
                  .formatted(told, table)
              + " WHERE valid_until = 'infinity' AND NOT removed");
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "calls",
              "SELECT concat_ws('|', organization_id, id, status, nps_score) AS told FROM calls",
              "calls",
              "status, nps_score"),
          new Kind(
              "feedback",
              """
              SELECT concat_ws('|', organization_id, 'call-' || id, nps_score) AS told
              FROM calls WHERE nps_score IS NOT NULL
              UNION ALL
              SELECT concat_ws('|', c.organization_id, 'feedback-' || f.id, f.kpis ->> 'nps')
              FROM call_feedback f JOIN calls c ON c.id = f.call_id WHERE c.nps_score IS NULL""",
              "feedback",
              "nps_score"),
          new Kind(
              "service records",
              """
              SELECT concat_ws('|', organization_id, id, CASE status WHEN 'done' THEN 'completed'
                WHEN 'noshow' THEN 'no_show' ELSE 'scheduled' END, service_advisor_name) AS told
              FROM servicerecords""",
              "service_records",
              "status, advisor"));

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
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), ReadyMapping.text());
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

  /// As a busy company would: one in a hundred rows changes, some go, some come, and calls that had
  /// no score of their own get one, with which what was found later no longer counts.
  private void change() throws SQLException {
    Statements.execute(
        theirs,
        """
        UPDATE calls SET updated_at = clock_timestamp(),
          status = (ARRAY['completed', 'missed', 'ready', 'failed'])[1 + (random() * 3)::integer],
          nps_score = CASE WHEN nps_score IS NOT NULL OR random() < 0.3
            THEN (random() * 10)::integer END
        WHERE random() < 0.01;
        DELETE FROM calls WHERE random() < 0.001;
        INSERT INTO calls (organization_id, status, direction, created_at, start_time, updated_at)
        SELECT organization_id, 'missed', 'inbound', start_time, start_time, clock_timestamp()
        FROM calls WHERE random() < 0.001;
        UPDATE call_feedback SET updated_at = clock_timestamp(),
          kpis = json_build_object('nps', (random() * 10)::integer)
        WHERE random() < 0.01;
        DELETE FROM call_feedback WHERE random() < 0.002;
        INSERT INTO call_feedback (call_id, kpis, type, created_at, updated_at)
        SELECT id, json_build_object('nps', 7), 'nps', clock_timestamp(), clock_timestamp()
        FROM calls WHERE nps_score IS NULL AND random() < 0.001;
        UPDATE servicerecords SET updated_at = clock_timestamp(),
          status = (ARRAY['pending', 'done', 'noshow'])[1 + (random() * 2)::integer],
          service_advisor_name = 'Advisor ' || (random() * 9)::integer
        WHERE random() < 0.01;
        DELETE FROM servicerecords WHERE random() < 0.001;
        INSERT INTO servicerecords (organization_id, status, is_demo, created_at, updated_at)
        SELECT organization_id, 'pending', false, clock_timestamp(), clock_timestamp()
        FROM servicerecords WHERE random() < 0.001""");
  }

  private void compare() throws IOException, SQLException {
    System.out.println(lastLine(launcher.run("", "source", "sync", "crm")));
    boolean broken = false;
    for (Kind kind : KINDS) {
      String wanted = Statements.text(theirs, kind.wanted());
      String found = Statements.text(ours, kind.found());
      System.out.printf("%s: their rows %s, our records %s%n", kind.name(), wanted, found);
      broken |= !found.equals(wanted);
    }
    if (broken) {
      System.out.println("broken: our records are not their rows");
      System.exit(1);
    }
    System.out.println("our records are their rows");
  }
}
