package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The quick part of fuzzing: each target takes its seeds, and some hundred changes of each, the
/// same ones every time. `./daybrief bench fuzz` looks for more with Jazzer.
class FuzzSeedsTest {

  private static final Path SEEDS = Path.of("src/test/fuzz");

  /// Of all seeds of a target together.
  private static final int CHANGES = 600;

  static List<String> targets() throws IOException {
    try (Stream<Path> folders = Files.list(SEEDS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static List<byte[]> seeds(String target) throws IOException {
    var seeds = new ArrayList<byte[]>();
    try (Stream<Path> files = Files.list(SEEDS.resolve(target))) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  @ParameterizedTest
  @MethodSource("targets")
  void keepsThePromisesOfTheTarget(String target) throws Throwable {
    MethodHandle take = target(target);
    List<byte[]> seeds = seeds(target);
    assertThat(seeds).hasSizeGreaterThan(2);
    var random = new SplittableRandom(target.hashCode());
    for (byte[] seed : seeds) {
      take.invokeExact(seed);
      for (int change = 0; change < CHANGES / seeds.size(); change++) {
        byte[] changed = changed(seed, seeds.get(random.nextInt(seeds.size())), random);
        try {
          take.invokeExact(changed);
        } catch (Throwable found) {
          throw new AssertionError("not kept for " + Arrays.toString(changed), found);
        }
      }
    }
  }

  private static MethodHandle target(String name) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findStatic(
            Class.forName(name),
            "fuzzerTestOneInput",
            MethodType.methodType(void.class, byte[].class));
  }

  /// Some bytes are others, a piece is left out or comes twice, or another seed follows.
  private static byte[] changed(byte[] seed, byte[] other, SplittableRandom random) {
    byte[] changed = seed.clone();
    for (int times = random.nextInt(3); times >= 0 && changed.length > 1; times--) {
      int at = random.nextInt(1, changed.length);
      int until = Math.min(changed.length, at + random.nextInt(1, 9));
      changed =
          switch (random.nextInt(5)) {
            case 0 -> spliced(changed, at, changed, until);
            case 1 -> spliced(changed, until, changed, at);
            case 2 -> spliced(changed, at, other, random.nextInt(other.length));
            case 3 ->
                replaced(
                    changed, at, (byte) "\"{}[]:,.=&\n\0-9eZ+\u007f".charAt(random.nextInt(18)));
            default -> replaced(changed, at, (byte) random.nextInt(256));
          };
    }
    return changed;
  }

  private static byte[] replaced(byte[] bytes, int at, byte with) {
    bytes[at] = with;
    return bytes;
  }

  /// The bytes of one before a place, and those of the other from a place on.
  private static byte[] spliced(byte[] head, int until, byte[] tail, int from) {
    byte[] both = Arrays.copyOf(head, until + tail.length - from);
    System.arraycopy(tail, from, both, until, tail.length - from);
    return both;
  }

  @Test
  void hasSeedsForEachTarget() throws IOException {
    assertThat(targets()).containsExactlyElementsOf(sources());
  }

  private static List<String> sources() throws IOException {
    var names = new ArrayList<String>();
    for (Path root : List.of(Path.of("../engine/src/test/java"), Path.of("src/test/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith("Fuzz.java"))
            .map(file -> root.relativize(file).toString().replace(".java", "").replace('/', '.'))
            .forEach(names::add);
      }
    }
    return names.stream().sorted().toList();
  }
}
