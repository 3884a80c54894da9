package dev.daybrief.cli;

import dev.daybrief.access.AuditLog;
import dev.daybrief.postgres.retention.RetentionSweep;
import dev.daybrief.record.ErasureDesk;
import dev.daybrief.record.ExportDesk;

/// What the law and the organisations' auditors ask for.
public record Duties(
    AuditLog log, ErasureDesk erasures, RetentionSweep retention, ExportDesk exports) {}
