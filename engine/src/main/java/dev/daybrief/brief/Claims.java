package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// The right to publish briefs of organisations: of each the number of its newest claim. Whoever
/// claims an organisation later has a higher number, and the earlier one publishes nothing more.
public record Claims(Map<OrganizationId, Long> numbers) {

  /// Of someone who is alone at work: nothing is compared.
  public static final Claims NONE = new Claims(Map.of());

  public Claims {
    numbers = Map.copyOf(numbers);
  }

  public Set<OrganizationId> organizations() {
    return numbers.keySet();
  }

  public boolean isEmpty() {
    return numbers.isEmpty();
  }

  public OptionalLong number(OrganizationId organization) {
    Long number = numbers.get(organization);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /// Those of these organisations.
  public Claims of(Set<OrganizationId> organizations) {
    var some = new HashMap<>(numbers);
    some.keySet().retainAll(organizations);
    return new Claims(some);
  }
}
