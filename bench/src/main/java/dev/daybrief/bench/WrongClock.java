package dev.daybrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What lets a process read a clock that is off, by libfaketime where it is installed.
final class WrongClock {

  private static final Path LIBRARIES = Path.of("/usr/lib");

  /// Settings of the process; none without the library.
  ///
  /// @param off as `+26h`
  static Map<String, String> settings(String off) throws IOException {
    return library()
        .map(
            library ->
                Map.of(
                    "LD_PRELOAD",
                    library.toString(),
                    "FAKETIME",
                    off,
                    // Waits and measured times stay those of the machine, and no wait ends at once.
                    "FAKETIME_DONT_FAKE_MONOTONIC",
                    "1",
                    "FAKETIME_FORCE_MONOTONIC_FIX",
                    "0"))
        .orElseGet(
            () -> {
              System.out.println(
                  "SKIPPED: a process with a wrong clock, because there is no libfaketime (apt-get install faketime)");
              return Map.of();
            });
  }

  private static Optional<Path> library() throws IOException {
    try (Stream<Path> found =
        Files.find(
            LIBRARIES, 4, (file, _) -> file.endsWith(Path.of("faketime", "libfaketime.so.1")))) {
      return found.findFirst();
    }
  }

  private WrongClock() {}
}
