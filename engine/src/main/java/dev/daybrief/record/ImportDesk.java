package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;

/// Port: takes files that other programs send and reads them in the background.
public interface ImportDesk {

  /// Keeps the file as it arrives, outside the memory.
  Upload receive(OrganizationId organization, SourceKind kind);

  /// A file on its way. Closed before it runs, nothing of it is left.
  interface Upload extends AutoCloseable {

    void write(byte[] bytes, int offset, int length);

    /// The file is there: reads it from now on, whether its sender listens or not.
    ///
    /// @param name of the file; `.ndjson`, `.jsonl` and `.json` say what it is
    /// @param whenOver called once, however the import ends
    ImportState run(String name, Runnable whenOver);

    @Override
    void close();
  }
}
