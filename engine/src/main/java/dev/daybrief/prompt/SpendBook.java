package dev.daybrief.prompt;

import dev.daybrief.prompt.EgressBook.Spend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Port: what models took over the whole installation, for those who run it: numbers alone.
public interface SpendBook {

  /// By day of UTC, oldest first; a day without requests has none.
  List<SpentDay> days(LocalDate from, LocalDate to);

  /// What of a day of UTC is taken or set aside.
  Held held(LocalDate day);

  record SpentDay(LocalDate date, long requests, long answered, Spend spend) {}

  /// @param cost US dollars; requests without a price are not in it
  record Held(long tokens, BigDecimal cost) {}
}
