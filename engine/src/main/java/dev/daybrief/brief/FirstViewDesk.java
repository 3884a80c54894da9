package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.time.LocalDate;

/// Port: takes note that a member looked for the brief of a day that has none.
public interface FirstViewDesk {

  /// Does not wait. A look that is not taken is lost; the next one is as good.
  ///
  /// @param date a day that is over
  /// @return whether it is being seen to
  boolean look(Organization organization, LocalDate date);
}
