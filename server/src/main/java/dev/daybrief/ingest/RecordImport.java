package dev.daybrief.ingest;

import dev.daybrief.day.Organization;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/// Reads files of one kind into one organisation. A batch is stored while the next is read; each is
/// a transaction of its own, so an import that was interrupted is simply repeated.
public final class RecordImport<R extends SourceRecord> {

  /// Rows between two calls of the listener.
  private static final int TOLD_EVERY = 5_000;

  private final RecordKind<R> kind;
  private final Organization organization;
  private final RecordStore<R> store;
  private final CustomerKeys customers;

  public RecordImport(RecordKind<R> kind, Organization organization, RecordStore<R> store) {
    this.kind = kind;
    this.organization = organization;
    this.store = store;
    this.customers = CustomerKeys.of(organization);
  }

  /// Told now and then, and at the end.
  @FunctionalInterface
  public interface Listener {

    /// @param bytes how much of the file is read, in bytes as it lies on the disk
    void read(long bytes, long rows, long rejected);
  }

  /// What became of a file.
  ///
  /// @param read rows of the file, the rejected ones included
  /// @param unknownColumns names of columns that were passed over
  /// @param stopped why the rest of the file could not be read: begins with a verb, as in "is
  ///     empty"
  public record Summary(
      long read,
      long rejected,
      StoredCounts stored,
      List<String> unknownColumns,
      Optional<String> stopped) {

    public Summary {
      unknownColumns = List.copyOf(unknownColumns);
    }
  }

  /// Reads one file to its end or as far as it can be read. What the store throws is thrown on;
  /// batches stored before stay.
  ///
  /// @param name of the file; `.ndjson`, `.jsonl` and `.json` say what it is
  /// @param rejects gets the refused rows as CSV, nothing when there are none
  public Summary run(InputStream file, String name, Writer rejects, Listener listener) {
    var counted = new CountedStream(file);
    var rejected = new RejectedRows(rejects);
    try (var batches = new Batches<R>((rows, turn) -> store.store(organization.id(), rows, turn))) {
      Optional<String> stopped = Optional.empty();
      List<String> unknown = List.of();
      try {
        RowReader rows = RecordFile.open(counted, name, kind);
        try {
          while (rows.advance()) {
            readRow(rows, batches, rejected);
            tell(listener, counted, batches.read(), rejected.count());
          }
        } finally {
          unknown = rows.unknownColumns();
        }
      } catch (IOException e) {
        stopped = Optional.of(RecordFile.explain(e));
      }
      StoredCounts stored = batches.finish();
      long read = batches.read() + rejected.count();
      listener.read(counted.bytes(), read, rejected.count());
      return new Summary(read, rejected.count(), stored, unknown, stopped);
    }
  }

  private static void tell(Listener listener, CountedStream file, long accepted, long rejected) {
    if ((accepted + rejected) % TOLD_EVERY == 0) {
      listener.read(file.bytes(), accepted + rejected, rejected);
    }
  }

  private void readRow(RowReader rows, Batches<R> batches, RejectedRows rejected)
      throws IOException {
    try {
      R row = kind.read(new Cells(rows.cells(), organization.zone(), customers));
      batches.add(row, rows.bytes());
    } catch (Refusal refusal) {
      rejected.add(
          new RecordProblem(rows.line(), refusal.column(), refusal.reason()),
          rows.excerpt(RejectedRows.EXCERPT * 4));
    }
  }
}
