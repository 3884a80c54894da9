package dev.daybrief.ingest;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.ErasureStore.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Erasures in a file beside the database, a line each: a backup of the database that is restored
/// knows nothing of those that came after it.
public final class ErasureJournal {

  private final Path file;

  public ErasureJournal(Path file) {
    this.file = file;
  }

  /// On the disk when it returns.
  void add(OrganizationId organization, Standing erasure) {
    String line =
        String.join(
            " ",
            organization.toString(),
            erasure.id().toString(),
            erasure.at().toString(),
            String.join(",", erasure.marks()) + "\n");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var channel =
          FileChannel.open(
              file,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND,
                  StandardOpenOption.WRITE))) {
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the erasure cannot be kept in " + file, e);
    }
  }

  /// A line that was cut when the disk was full is passed over.
  List<Standing> of(OrganizationId organization) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
          .map(line -> line.split(" ", -1))
          .filter(parts -> parts.length == 4 && parts[0].equals(organization.toString()))
          .map(ErasureJournal::standing)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the erasures cannot be read from " + file, e);
    }
  }

  private static Standing standing(String[] parts) {
    return new Standing(
        UUID.fromString(parts[1]), Instant.parse(parts[2]), List.of(parts[3].split(",", -1)));
  }
}
