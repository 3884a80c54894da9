package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: invented records of an organisation, for a first look. What is stored under an id that
/// begins with [#PREFIX] while an organisation has sample data belongs to it, whoever sent it.
public interface SampleStore {

  /// How the ids of sample records begin, and no other's.
  String PREFIX = "daybrief-sample-";

  /// When the sample data was first loaded; empty for an organisation without.
  Optional<Instant> since(OrganizationId organization);

  /// Stores all of it in one transaction; what is there already stays as it is.
  ///
  /// @param since noted when it is the first of the organisation's sample data
  /// @return false where the organisation has records and no sample data: nothing is stored
  boolean load(OrganizationId organization, Instant since, SampleRecords records);

  /// Removes the sample records and all that was made of the organisation's records, in one
  /// transaction. Other records stay, and so does what members set.
  ///
  /// @return what is left; empty where there was no sample data: nothing is removed
  Optional<Left> remove(OrganizationId organization);

  /// @param first when the first record that is left began
  record Left(Optional<Instant> first) {}

  /// Records of every kind, in any order.
  record SampleRecords(
      List<CallRecord> calls, List<FeedbackRecord> feedback, List<ServiceRecord> serviceRecords) {

    public SampleRecords {
      calls = List.copyOf(calls);
      feedback = List.copyOf(feedback);
      serviceRecords = List.copyOf(serviceRecords);
    }
  }
}
