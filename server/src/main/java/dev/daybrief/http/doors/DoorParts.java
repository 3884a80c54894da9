package dev.daybrief.http.doors;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.brief.RecordList;
import dev.daybrief.record.IdempotencyKeys;
import dev.daybrief.record.ImportBook;
import dev.daybrief.record.ImportDesk;
import dev.daybrief.record.RecordIntake;

/// What the doors work with.
public record DoorParts(Keys keys, Batches batches, Files files, RecordList records) {

  public record Keys(KeyDesk desk, ApiKeyStore store) {}

  public record Batches(RecordIntake intake, IdempotencyKeys idempotencyKeys) {}

  public record Files(ImportDesk desk, ImportBook book) {}
}
