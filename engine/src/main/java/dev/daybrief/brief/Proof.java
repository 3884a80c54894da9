package dev.daybrief.brief;

import dev.daybrief.brief.ProofSource.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a line's number is counted from.
///
/// @param records how many there are now
/// @param hash SHA-256 of their ids and versions in their order, hex
/// @param touched whether records of these days or of earlier ones changed after the receipt
public record Proof(long records, String hash, boolean touched) {

  /// Fields that say who a customer is, or what one said.
  public static final Set<String> PERSONAL =
      Set.of("customer_name", "customer_phone", "vehicle", "comment", "reason");

  /// @param updatedAt which version of the record is meant
  /// @param fields texts and numbers by the names of the files' columns; unknown ones are left out
  public record Row(String externalId, Instant at, Instant updatedAt, Map<String, Object> fields) {

    public Row {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Place place() {
      return new Place(at, externalId);
    }
  }

  /// @param columns all fields that a row may have, in their order
  /// @param next where the following page begins; empty on the last
  public record Page(List<String> columns, List<Row> rows, Optional<Place> next) {

    public Page {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
