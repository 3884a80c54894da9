package dev.daybrief.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir static Path unpacked;
  @TempDir Path home;

  /// Unpacking takes longer than all the rest.
  @BeforeAll
  static void unpack() throws IOException {
    Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
    Binaries.unpackedIn(unpacked);
  }

  @BeforeEach
  void shareTheBinaries() throws IOException {
    Files.createSymbolicLink(home.resolve("postgres"), unpacked.resolve("postgres"));
  }

  @Test
  void keepsItsDataFromStartToStart() throws Exception {
    try (var server = EmbeddedPostgres.start(home)) {
      execute(server, "CREATE TABLE kept (number integer)");
      execute(server, "INSERT INTO kept VALUES (1)");
    }
    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SELECT count(*) FROM kept")).isEqualTo("1");
    }
  }

  @Test
  void losesNothingToACrashAndLetsNobodyInWithoutAPassword() throws Exception {
    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SHOW fsync")).isEqualTo("on");
      assertThat(text(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(text(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(text(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(text(server, "SHOW unix_socket_directories")).isEmpty();
      assertThat(text(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(
              text(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThatThrownBy(() -> server.url().as("postgres", "wrong").connect())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("postgres.password"))))
          .isEqualTo("rw-------");
      assertThat(server.url().toString()).doesNotContain(server.url().password());
    }
  }

  @Test
  void isSharedByTwoProcessesAndStoppedByTheLast() throws Exception {
    var guest = Guest.on(home);
    try (var server = EmbeddedPostgres.start(home)) {
      long pid = pid();
      assertThat(text(server, "SELECT count(*) FROM acknowledged")).isEqualTo("10");

      guest.leave();
      assertThat(text(server, "SELECT count(*) FROM acknowledged")).isEqualTo("10");
      assertThat(pid()).isEqualTo(pid);
    }
    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();
  }

  @Test
  void leavesTheServerToTheOther() throws Exception {
    Guest guest;
    try (var server = EmbeddedPostgres.start(home)) {
      guest = Guest.on(home);
      assertThat(text(server, "SELECT count(*) FROM acknowledged")).isEqualTo("10");
    }
    assertThat(Postmaster.find(home.resolve("data"))).isPresent();

    guest.leave();
    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();
  }

  @Test
  void adoptsTheServerThatAKilledProcessLeft() throws Exception {
    Guest.on(home).kill();
    long pid = pid();

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(pid()).isEqualTo(pid);
      assertThat(text(server, "SELECT count(*) FROM acknowledged")).isEqualTo("10");
    }
    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();
  }

  @Test
  void recoversWhatWasAcknowledgedBeforeTheServerWasKilled() throws Exception {
    Guest.on(home).kill();
    var postmaster = ProcessHandle.of(pid()).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SELECT count(*) FROM acknowledged")).isEqualTo("10");
    }
  }

  @Test
  void startsAServerAgainThatWasKilled() throws Exception {
    try (var server = EmbeddedPostgres.start(home);
        var _ = server.keep()) {
      execute(server, "CREATE TABLE kept (number integer)");
      long first = pid();
      ProcessHandle killed = ProcessHandle.of(first).orElseThrow();
      killed.destroyForcibly();
      killed.onExit().join();

      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            while (Postmaster.find(home.resolve("data")).filter(now -> now.pid() != first).isEmpty()
                || !isAnswering(server)) {
              Thread.onSpinWait();
            }
          });
      assertThat(text(server, "SELECT count(*) FROM kept")).isEqualTo("0");
    }
    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();
  }

  private static boolean isAnswering(EmbeddedPostgres server) {
    try (var connection = server.url().connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Test
  void startsBesideAStaleFileThatNamesAnotherProgram() throws Exception {
    EmbeddedPostgres.start(home).close();
    Files.writeString(
        home.resolve("data/postmaster.pid"),
        ProcessHandle.current().pid()
            + "\n"
            + home.resolve("data")
            + "\n1795486779\n54999\n\n127.0.0.1\n  1234567         9\nready   \n");

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void startsBesideAnEmptyStaleFile() throws Exception {
    EmbeddedPostgres.start(home).close();
    Files.createFile(home.resolve("data/postmaster.pid"));

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
    EmbeddedPostgres.start(home).close();
    int port = Integer.parseInt(Files.readString(home.resolve("postgres.port")).strip());

    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SHOW port")).isNotEqualTo(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void makesANewPasswordWhenTheOldOneWasLost() throws Exception {
    Guest.on(home).kill();
    Files.delete(home.resolve("postgres.password"));

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SELECT count(*) FROM acknowledged")).isEqualTo("10");
    }
  }

  @Test
  void endsALeftServerThatRefusesThePassword() throws Exception {
    Guest.on(home).kill();
    Files.writeString(home.resolve("postgres.password"), "anotherOne");

    assertThatThrownBy(() -> EmbeddedPostgres.start(home))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("postgres.password");
    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
    Files.writeString(home.resolve("postgres.password"), "p");

    assertThatThrownBy(() -> EmbeddedPostgres.start(home))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("PostgreSQL 17");
  }

  @Test
  void refusesAHomeThatIsAFile() throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("home")))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("file");
  }

  @Test
  void refusesASecondUseInTheSameProcessAndKeepsTheFirst() throws Exception {
    try (var server = EmbeddedPostgres.start(home)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(home))
          .isInstanceOf(DatabaseUnusableException.class)
          .hasMessageContaining("already");
      Guest.on(home).leave();
      assertThat(text(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void runsAsAnOrdinaryUser() throws Exception {
    assumeTrue(isRoot(), "run by root, it also runs as somebody else");

    Guest.on(home, "unshare", "--user", "--map-user=65534", "--map-group=65534").leave();

    assertThat(Postmaster.find(home.resolve("data"))).isEmpty();
  }

  @Test
  void runsAsTheOwnerOfTheDataWhenStartedByRoot() throws Exception {
    assumeTrue(isRoot(), "only root may become another user");
    Path above = home.resolve("..").toRealPath();
    assumeTrue(
        Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE),
        "another user can reach the temporary directory");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path data = Files.createDirectories(home.resolve("data"));
    Trees.give(data, 65534, 65534);

    try (var server = EmbeddedPostgres.start(home)) {
      assertThat(text(server, "SELECT 1")).isEqualTo("1");
      assertThat(Files.getAttribute(data.resolve("PG_VERSION"), "unix:uid")).isEqualTo(65534);
    }
  }

  @Test
  void bringsTheVersionItNames() throws IOException {
    var said =
        Command.run(List.of(Binaries.unpackedIn(home).program("postgres").toString(), "--version"));

    assertThat(said.output()).contains("PostgreSQL) " + Binaries.VERSION);
  }

  private long pid() throws IOException {
    return Postmaster.find(home.resolve("data")).orElseThrow().pid();
  }

  private static boolean isRoot() throws IOException {
    return Files.exists(Path.of("/proc/self"))
        && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.url().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.url().connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
