package dev.daybrief.http.duty;

import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Refusals;

/// What the duties work with.
public record DutyParts(AuditLog log, Refusals refusals) {}
