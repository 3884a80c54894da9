package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port: the records behind a line.
public interface ProofSource {

  /// What a line's number is counted from, as the records are now.
  ///
  /// @param zone whose midnights part the days between the receipt's instants
  Proof prove(Organization organization, Receipt receipt, ZoneId zone);

  /// Records in the order of their time.
  ///
  /// @param after the last one of the page before; empty for the first page
  /// @param limit at most so many
  Proof.Page page(
      Organization organization, Receipt receipt, ZoneId zone, Optional<Place> after, int limit);

  /// Where a record stands among those of a receipt.
  record Place(Instant at, String externalId) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /// Empty for a text that is no place, such as one beyond the years that records may have.
    public static Optional<Place> parse(String text) {
      int space = text.indexOf(' ');
      @Nullable Instant at = space < 0 ? null : instant(text.substring(0, space));
      String id = text.substring(space + 1);
      return at == null || at.isBefore(FIRST) || at.isAfter(LAST) || id.indexOf(0) >= 0
          ? Optional.empty()
          : Optional.of(new Place(at, id));
    }

    private static @Nullable Instant instant(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException noInstant) {
        return null;
      }
    }

    public String text() {
      return at + " " + externalId;
    }
  }
}
