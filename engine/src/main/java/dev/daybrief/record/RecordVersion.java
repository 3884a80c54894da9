package dev.daybrief.record;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which state of which source record this is: the newest `updatedAt` is the current one.
///
/// @param externalId the id in the source, unique in organisation and kind; 1 to 200 characters
/// @param deletedAt set when the source removed the record; it then counts on no day
/// @param demo a demo or test record; it counts nowhere
public record RecordVersion(
    String externalId, Instant updatedAt, @Nullable Instant deletedAt, boolean demo) {

  public RecordVersion {
    Objects.requireNonNull(updatedAt);
    if (externalId.isBlank() || externalId.length() > 200) {
      throw new IllegalArgumentException("external_id has 1 to 200 characters");
    }
  }
}
