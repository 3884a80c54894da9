package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Port: takes one event of a call system, as it came in. The same event twice, or older ones after
/// newer ones, leave the same records. Throws what the store throws.
public interface EventIntake {

  Taken take(OrganizationId organization, byte[] body, Arrival arrival);

  /// @param form fields of a form, decoded; empty for other bodies
  /// @param signedAt the time that the sender signed; null where it signs none
  /// @param at when the request came in
  record Arrival(Map<String, List<String>> form, @Nullable Instant signedAt, Instant at) {

    public Arrival {
      form = Map.copyOf(form);
    }
  }

  sealed interface Taken {

    /// The records say what the event says, or something newer.
    record Stored(int unknownFields) implements Taken {}

    /// Of a kind that tells nothing of a call's state.
    record UnknownEvent() implements Taken {}

    /// It tells of a call, but lacks what a record needs.
    record Unusable(String reason) implements Taken {}

    /// It is not written in the form that was agreed on.
    record Unreadable(String reason) implements Taken {}
  }
}
