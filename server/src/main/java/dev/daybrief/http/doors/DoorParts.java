package dev.daybrief.http.doors;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;

/// What the doors work with.
public record DoorParts(KeyDesk keys, ApiKeyStore keyStore) {}
