package dev.daybrief.record;

import dev.daybrief.day.Organization;
import java.util.List;
import java.util.UUID;

/// Port: erases a person from all an organisation keeps; its counts stay.
public interface ErasureDesk {

  /// Who was erased before is erased again, as the same erasure. Throws [IllegalArgumentException]
  /// for what names nobody.
  Done erase(Organization organization, Wanted wanted);

  /// Erases again who was erased before, where records came back with a backup or from a source.
  ///
  /// @return rows that changed
  long replay(Organization organization);

  /// As they were typed.
  record Wanted(List<String> phones, List<String> emails, List<String> references) {}

  /// @param rows that held something of the person
  record Done(UUID id, long rows) {}
}
