package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase;
import dev.daybrief.attach.SourceMapping;

/// The other side of a sync: its name here, what it is read by, and whose its rows are.
record Side(
    String source,
    SourceMapping mapping,
    AttachedDatabase database,
    KnownOrganizations organizations) {}
