package dev.daybrief.cache;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;

/// One organisation's day.
public record DayKey(OrganizationId organization, LocalDate date) {}
