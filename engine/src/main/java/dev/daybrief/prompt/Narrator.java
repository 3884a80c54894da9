package dev.daybrief.prompt;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.narration.Draft;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Port: words for the free lines of a day, by somebody who is not trusted. Whatever goes wrong is
/// a value; nothing is thrown but [Error]s.
@FunctionalInterface
public interface Narrator {

  /// For installations without a model.
  Narrator NONE = _ -> new Narration.Unavailable(Shortfall.NOT_CONFIGURED, null, Usage.NONE);

  Narration narrate(Commission commission);

  /// One request: whose day, for the books, and what may be known of it.
  ///
  /// @param organization never leaves the installation; nor does the date
  record Commission(OrganizationId organization, LocalDate date, Prompt prompt) {}

  /// What came of a request.
  sealed interface Narration {

    /// Words, not yet trusted.
    record Drafted(Draft draft, Origin origin, Usage usage) implements Narration {}

    /// @param origin the last request sent; null when there was none
    record Unavailable(Shortfall why, @Nullable Origin origin, Usage usage) implements Narration {}
  }
}
