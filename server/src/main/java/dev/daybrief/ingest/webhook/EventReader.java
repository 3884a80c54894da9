package dev.daybrief.ingest.webhook;

import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.EventIntake.Arrival;
import dev.daybrief.record.FeedbackRecord;
import org.jspecify.annotations.Nullable;

/// Reads the events of one provider. Knows nothing of earlier ones: each stands for itself.
interface EventReader {

  Reading read(byte[] body, Arrival arrival, CustomerKeys customers);

  sealed interface Reading {

    /// @param feedback null where the customer was not asked, or did not answer
    record Told(CallRecord call, @Nullable FeedbackRecord feedback, int unknownFields)
        implements Reading {}

    record UnknownEvent() implements Reading {}

    record Unusable(String reason) implements Reading {}

    record Unreadable(String reason) implements Reading {}
  }
}
