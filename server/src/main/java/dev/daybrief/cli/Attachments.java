package dev.daybrief.cli;

import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.ExaminedDatabase;
import dev.daybrief.attach.FeedLedger;
import dev.daybrief.attach.SourceMapping;
import dev.daybrief.attach.SourceStore;
import dev.daybrief.ingest.attached.SourceSync;

/// What commands need of attached databases.
public record Attachments(SourceStore sources, FeedLedger ledger, SourceSync sync, Opener opener) {

  /// Finds the password and connects; throws [dev.daybrief.attach.SourceFault].
  @FunctionalInterface
  public interface Opener {
    ExaminedDatabase open(AttachedSource source, SourceMapping mapping);
  }
}
