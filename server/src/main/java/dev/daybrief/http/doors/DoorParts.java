package dev.daybrief.http.doors;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.record.IdempotencyKeys;
import dev.daybrief.record.ImportBook;
import dev.daybrief.record.ImportDesk;
import dev.daybrief.record.RecordIntake;

/// What the doors work with.
public record DoorParts(
    KeyDesk keys,
    ApiKeyStore keyStore,
    RecordIntake intake,
    IdempotencyKeys idempotencyKeys,
    ImportDesk importDesk,
    ImportBook importBook) {}
