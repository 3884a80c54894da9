package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

/// Who is asking: a member of one organisation, in one session.
public record Principal(UUID memberId, OrganizationId organization, Role role, UUID sessionId) {}
