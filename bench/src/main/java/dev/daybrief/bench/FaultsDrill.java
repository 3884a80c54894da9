package dev.daybrief.bench;

import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A serving process with its own database on a small disk, to which a program writes all the
/// while. The database is killed, then the process, then the disk is full for a while: what was
/// acknowledged must be there, and nobody repairs anything.
public final class FaultsDrill {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FULL = Duration.ofSeconds(15);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final String DISK = "size=900m";
  private static final int PIECE = 1 << 20;

  private final Launcher launcher;
  private final Path disk;

  private FaultsDrill(Launcher launcher, Path disk) {
    this.launcher = launcher;
    this.disk = disk;
  }

  /// @param arguments the launcher
  static void main(String[] arguments) throws Exception {
    try (var scratch = Scratch.make()) {
      Path disk = Files.createDirectory(scratch.folder().resolve("disk"));
      run("mount", "-t", "tmpfs", "-o", DISK, "tmpfs", disk.toString());
      try {
        new FaultsDrill(new Launcher(Path.of(arguments[0]), disk), disk).run();
      } finally {
        // What ends a little later may still stand there.
        run("umount", "--lazy", disk.toString());
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " failed; this drill needs root on Linux");
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    String key = launcher.keyOfNewOrganization("drill");
    var serving = launcher.serve();
    try (var writes = new SteadyWrites(serving.address(), key).start()) {
      writes.waitForNext(PATIENCE);
      killDatabase(writes);
      serving = killProcess(serving, writes);
      fillDisk(writes);
      System.out.println("answers: " + writes.answers());
      count(writes.acknowledged());
    } finally {
      serving.close();
    }
  }

  private void killDatabase(SteadyWrites writes) throws IOException, InterruptedException {
    Postmaster.in(disk.resolve("home")).destroyForcibly();
    again("the database was killed", writes);
  }

  private Launcher.Serving killProcess(Launcher.Serving serving, SteadyWrites writes)
      throws IOException, InterruptedException {
    serving.child().handle().destroyForcibly();
    serving.close();
    var next = launcher.serve();
    writes.moveTo(next.address());
    again("the process was killed, another began", writes);
    return next;
  }

  private void fillDisk(SteadyWrites writes) throws IOException, InterruptedException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      var piece = new byte[PIECE];
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      System.out.println("the disk is full: " + full.getMessage());
    }
    int before = writes.acknowledged().size();
    Thread.sleep(FULL);
    System.out.println(
        "acknowledged on a full disk: " + (writes.acknowledged().size() - before) + " rows");
    Files.delete(filler);
    again("there is room again", writes);
  }

  private static void again(String what, SteadyWrites writes) throws InterruptedException {
    // An answer that was under way would be taken for the next one.
    long since = System.nanoTime();
    Thread.sleep(QUIET);
    writes.waitForNext(PATIENCE);
    System.out.printf(
        Locale.ROOT,
        "%s; writes are taken %.1f s later at the latest%n",
        what,
        (System.nanoTime() - since) / 1e9);
  }

  private void count(List<String> acknowledged) throws SQLException {
    long missing;
    try (var postgres = EmbeddedPostgres.start(disk.resolve("home"))) {
      missing = missing(postgres.url(), acknowledged);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d rows were acknowledged, %,d of them are missing%n",
        acknowledged.size(),
        missing);
    if (missing > 0) {
      System.exit(1);
    }
  }

  private static long missing(DatabaseUrl url, List<String> acknowledged) throws SQLException {
    try (var connection = url.connect();
        var statement =
            connection.prepareStatement(
                """
                SELECT count(*) FROM unnest(?::text[]) id
                WHERE NOT EXISTS (SELECT FROM daybrief.calls WHERE external_id = id)""")) {
      statement.setArray(1, connection.createArrayOf("text", acknowledged.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
