package dev.daybrief.ingest;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.ImportState;
import dev.daybrief.record.ImportState.Phase;
import dev.daybrief.record.ImportState.Progress;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.RowStore;
import dev.daybrief.record.SourceRecord;
import java.io.InputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// One import while it runs: what it has read and stored is known at any time.
final class RunningImport {

  private final Organization organization;
  private final ImportState.File file;
  private final AtomicReference<StoredCounts> stored = new AtomicReference<>(StoredCounts.NONE);
  private volatile Progress read = Progress.NONE;

  RunningImport(Organization organization, ImportState.File file) {
    this.organization = organization;
    this.file = file;
  }

  OrganizationId organization() {
    return organization.id();
  }

  ImportState.File file() {
    return file;
  }

  Progress progress() {
    return new Progress(read.bytesRead(), read.rows(), read.rejected(), stored.get(), null);
  }

  ImportState running() {
    return new ImportState(file, Phase.RUNNING, progress(), List.of(), null);
  }

  ImportState failed(Phase phase, Instant now) {
    return new ImportState(file, phase, over(progress(), now), List.of(), null);
  }

  ImportState done(RecordImport.Summary summary, Instant now) {
    return new ImportState(
        file,
        summary.stopped().isPresent() ? Phase.STOPPED : Phase.DONE,
        over(progress(), now),
        summary.unknownColumns(),
        summary.stopped().orElse(null));
  }

  private static Progress over(Progress progress, Instant now) {
    return new Progress(
        progress.bytesRead(), progress.rows(), progress.rejected(), progress.stored(), now);
  }

  RecordImport.Summary read(RecordStores stores, InputStream in, String name, Writer rejects) {
    return stores.of(
        file.kind(),
        new RecordStores.Work<>() {
          @Override
          public <R extends SourceRecord> RecordImport.Summary with(
              RecordKind<R> kind, RowStore<R> store) {
            return new RecordImport<>(kind, organization, counted(store))
                .run(in, name, rejects, RunningImport.this::note);
          }
        });
  }

  private void note(long bytes, long rows, long rejected) {
    read = new Progress(bytes, rows, rejected, StoredCounts.NONE, null);
  }

  private <R extends SourceRecord> RecordStore<R> counted(RecordStore<R> store) {
    return (whose, rows, turn) -> {
      StoredCounts counts = store.store(whose, rows, turn);
      stored.accumulateAndGet(counts, StoredCounts::plus);
      return counts;
    };
  }
}
