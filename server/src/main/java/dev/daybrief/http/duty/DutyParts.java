package dev.daybrief.http.duty;

import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Refusals;
import dev.daybrief.record.ErasureDesk;
import dev.daybrief.record.ExportDesk;

/// What the duties work with.
public record DutyParts(
    AuditLog log, Refusals refusals, ErasureDesk erasures, ExportDesk exports) {}
