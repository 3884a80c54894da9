package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;

/// Port: takes down what was refused, beside the answer, which must not wait for it: its time would
/// tell whether an address is known.
public interface Refusals {

  /// Takes nothing down.
  Refusals FORGOTTEN =
      new Refusals() {
        @Override
        public void note(OrganizationId organization, Deed deed) {}

        @Override
        public void noteUnknown() {}
      };

  /// Many of one kind are taken down as a few, so that nobody can fill the log.
  void note(OrganizationId organization, Deed deed);

  /// A sign-in with an address of nobody here: it belongs to no organisation, and is only counted.
  void noteUnknown();
}
