package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.UUID;

/// Port: keeps the preferences of members.
public interface PreferenceStore {

  /// [Preferences#USUAL] for a member who never chose any.
  Preferences get(OrganizationId organization, UUID member);

  void put(OrganizationId organization, UUID member, Preferences preferences);
}
