package dev.daybrief.record;

import dev.daybrief.record.RecordStore.StoredCounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far an import is, or what became of it.
///
/// @param unknownColumns names of columns that were passed over
/// @param stopped why the rest of the file could not be read: begins with a verb, as in "is empty"
public record ImportState(
    File file,
    Phase phase,
    Progress progress,
    List<String> unknownColumns,
    @Nullable String stopped) {

  public ImportState {
    unknownColumns = List.copyOf(unknownColumns);
  }

  /// @param name as the sender called it; empty where it has none
  /// @param bytes of the file as it was sent
  public record File(UUID id, SourceKind kind, String name, long bytes, Instant receivedAt) {}

  public enum Phase {
    RUNNING,
    /// Every row was read.
    DONE,
    /// The file could not be read to its end; the rows before that place are stored.
    STOPPED,
    /// Something failed on our side; batches stored before stay.
    FAILED,
    /// The process ended; batches stored before stay, and importing the file again is harmless.
    INTERRUPTED;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
      return word;
    }
  }

  /// @param bytesRead of the file as it was sent
  /// @param rows read, the rejected ones included
  /// @param stored versions that are stored by now
  /// @param finishedAt null while it runs, and where the process ended
  public record Progress(
      long bytesRead, long rows, long rejected, StoredCounts stored, @Nullable Instant finishedAt) {

    public static final Progress NONE = new Progress(0, 0, 0, StoredCounts.NONE, null);
  }
}
