package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

/// A person who may sign in to one organisation.
public record Member(UUID id, OrganizationId organization, String email, String name, Role role) {}
