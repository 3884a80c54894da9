package dev.daybrief.http.doors;

import dev.daybrief.record.ImportState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import as its sender watches it.
///
/// @param rows read so far; the counts of versions follow when their batch is stored
/// @param unknownColumns names of columns that were passed over
record ImportJson(
    String id,
    String kind,
    String name,
    String state,
    long bytes,
    long bytesRead,
    CountsJson rows,
    List<String> unknownColumns,
    @Nullable String stopped,
    String receivedAt,
    @Nullable String finishedAt) {

  record CountsJson(long read, long added, long updated, long unchanged, long refused) {}

  static ImportJson of(ImportState state) {
    ImportState.Progress progress = state.progress();
    Instant finishedAt = progress.finishedAt();
    return new ImportJson(
        state.file().id().toString(),
        state.file().kind().word(),
        state.file().name(),
        state.phase().word(),
        state.file().bytes(),
        progress.bytesRead(),
        new CountsJson(
            progress.rows(),
            progress.stored().added(),
            progress.stored().changed(),
            progress.stored().unchanged(),
            progress.rejected()),
        state.unknownColumns(),
        state.stopped(),
        state.file().receivedAt().toString(),
        finishedAt == null ? null : finishedAt.toString());
  }
}
