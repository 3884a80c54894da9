package dev.daybrief.record;

import java.util.List;

/// Who is to be found in records, by what records are compared by.
///
/// @param keys telephone numbers in one form, as [CallRecord] keeps them
/// @param numbers the same without country code and punctuation, as texts hold them
/// @param emails in lower case
/// @param references external ids of records of the person
public record Person(
    List<String> keys, List<String> numbers, List<String> emails, List<String> references) {

  public Person {
    keys = List.copyOf(keys);
    numbers = List.copyOf(numbers);
    emails = List.copyOf(emails);
    references = List.copyOf(references);
  }

  public boolean isNobody() {
    return keys.isEmpty() && emails.isEmpty() && references.isEmpty();
  }
}
