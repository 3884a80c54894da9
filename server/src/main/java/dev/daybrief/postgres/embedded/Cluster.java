package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The data directory, and the programs that make, start and stop a server on it.
final class Cluster {

  static final String SUPERUSER = "postgres";

  /// Long enough for recovery after a crash under load.
  private static final int START_SECONDS = 300;

  private static final int START_ATTEMPTS = 20;

  /// Enough for its orphaned children to see that a killed server is gone.
  private static final long RETRY_MILLIS = 250;

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "shared_buffers=192MB",
          "effective_cache_size=1GB",
          "work_mem=16MB",
          "maintenance_work_mem=64MB",
          "max_connections=100",
          "max_parallel_workers_per_gather=0",
          "jit=off",
          "random_page_cost=1.1",
          "max_wal_size=2GB",
          "checkpoint_timeout=15min",
          "log_checkpoints=off",
          // A log never shows what a row holds.
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private final Path home;
  private final Path data;
  private final Binaries binaries;
  private final RunAs runAs;

  Cluster(Path home, Binaries binaries) throws IOException {
    this.home = home;
    this.data = home.resolve("data");
    this.binaries = binaries;
    this.runAs = RunAs.choose(data, binaries.program("postgres"));
  }

  Path data() {
    return data;
  }

  /// The superuser's password, made when there is none.
  String password() throws IOException {
    Path file = home.resolve("postgres.password");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    if (exists()) {
      replacePassword(password);
    }
    write(file, password);
    return password;
  }

  private boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /// Makes the data directory when there is none.
  void initialize(String password) throws IOException {
    if (exists()) {
      checkMajor();
      return;
    }
    Path unfinished = home.resolve("data.unfinished");
    Trees.delete(unfinished);
    Path passwordFile = home.resolve("password.unfinished");
    write(passwordFile, password);
    try {
      if (Files.exists(data)) {
        // Root made it for the account that the server runs as.
        Files.move(data, unfinished);
        Trees.give(passwordFile, owner(unfinished, "unix:uid"), owner(unfinished, "unix:gid"));
      }
      Command made =
          Command.run(
              runAs.command(
                  binaries.program("initdb"),
                  List.of(
                      "--pgdata=" + unfinished,
                      "--username=" + SUPERUSER,
                      "--pwfile=" + passwordFile,
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      "--no-locale",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--no-instructions")));
      if (!made.succeeded()) {
        throw StartFailure.of(made.output(), home);
      }
      Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static int owner(Path path, String attribute) throws IOException {
    return (Integer) Files.getAttribute(path, attribute);
  }

  private void checkMajor() throws IOException {
    String major = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!major.equals(Binaries.MAJOR)) {
      throw new DatabaseUnusableException(
          data
              + " was made by PostgreSQL "
              + major
              + ", this Daybrief brings PostgreSQL "
              + Binaries.MAJOR
              + "; back up with the Daybrief that made it and restore into an empty home");
    }
  }

  /// Starts the server and says its port: the one it had last, unless another program took it.
  int start() throws IOException {
    Path portFile = home.resolve("postgres.port");
    int port = Files.exists(portFile) ? remembered(portFile) : freePort();
    String said = "";
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      write(portFile, Integer.toString(port));
      said = start(port);
      if (said.isEmpty()) {
        return port;
      }
      switch (StartFailure.kind(said)) {
        case PORT_TAKEN -> port = freePort();
        case STILL_ENDING -> Pause.millis(RETRY_MILLIS);
        case FATAL -> throw StartFailure.of(said, home);
      }
    }
    throw StartFailure.of(said, home);
  }

  private String start(int port) throws IOException {
    Path log = data.resolve("server.log");
    long before = Files.exists(log) ? Files.size(log) : 0;
    var options = new StringBuilder("-c port=" + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    Command started =
        Command.run(
            runAs.command(
                binaries.program("pg_ctl"),
                List.of(
                    "start",
                    "--wait",
                    "--timeout=" + START_SECONDS,
                    "--pgdata=" + data,
                    "--log=" + log,
                    "--options=" + options)));
    return started.succeeded() ? "" : started.output() + since(log, before);
  }

  private static String since(Path log, long position) throws IOException {
    if (Files.notExists(log)) {
      return "";
    }
    try (var file = Files.newInputStream(log)) {
      file.skipNBytes(position);
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Ends the server; other clients are disconnected, their open transactions undone.
  void stop() throws IOException {
    Command stopped =
        Command.run(
            runAs.command(
                binaries.program("pg_ctl"),
                List.of("stop", "--wait", "--mode=fast", "--pgdata=" + data)));
    if (!stopped.succeeded() && Postmaster.find(data).isPresent()) {
      throw new DatabaseUnusableException(
          "PostgreSQL in " + data + " did not stop: " + stopped.output().strip());
    }
  }

  private void replacePassword(String password) throws IOException {
    if (Postmaster.find(data).isPresent()) {
      stop();
    }
    Command replaced =
        Command.run(
            runAs.command(
                binaries.program("postgres"),
                List.of("--single", "-D", data.toString(), "postgres")),
            "ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'\n");
    if (!replaced.succeeded()) {
      throw StartFailure.of(replaced.output(), home);
    }
  }

  private static int remembered(Path portFile) throws IOException {
    String text = Files.readString(portFile).strip();
    return text.matches("\\d{4,5}") ? Integer.parseInt(text) : freePort();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Writes beside the place and renames, readable by its owner alone.
  private static void write(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(unfinished, ownerOnly);
    Files.writeString(unfinished, text + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
