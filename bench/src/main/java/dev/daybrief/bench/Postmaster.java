package dev.daybrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process of the database that lies in a home.
final class Postmaster {

  static ProcessHandle in(Path home) throws IOException {
    String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private Postmaster() {}
}
