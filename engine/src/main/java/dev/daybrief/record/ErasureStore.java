package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Port: erases persons from stored rows, and remembers that it did, not whom.
public interface ErasureStore {

  /// The database's clock.
  Instant now();

  /// Takes the person out of every row in one transaction.
  ///
  /// @param before records made later stay: the person may have come again
  /// @return rows that changed
  long erase(OrganizationId organization, Person person, Instant before, Standing erasure);

  List<Standing> standing(OrganizationId organization);

  /// Whatever may tell of a person: to be compared with the marks of erasures.
  void candidates(OrganizationId organization, BiConsumer<Trait, String> told);

  /// An erasure, as keyed hashes of what named the person.
  record Standing(UUID id, Instant at, List<String> marks) {}

  /// By what a person is known.
  enum Trait {
    /// In one form.
    PHONE,
    /// Digits in a text, in any form.
    NUMBER,
    EMAIL,
    REFERENCE
  }
}
