package dev.daybrief.ingest.webhook;

import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.record.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who called, and for how long, as all providers tell it.
final class Callers {

  /// Written where a caller withholds the number, some as the letters of a keypad: `+266696687`
  /// spells ANONYMOUS. Taken for a number they would make one customer of all who do.
  private static final Set<String> WITHHELD =
      Set.of(
          "anonymous",
          "restricted",
          "unavailable",
          "unknown",
          "private",
          "blocked",
          "+266696687",
          "+7378742833",
          "+2562533",
          "+8656696",
          "+86282452253");

  static Customer customer(@Nullable String name, @Nullable String phone, CustomerKeys customers) {
    String known =
        phone == null || WITHHELD.contains(phone.toLowerCase(Locale.ROOT)) ? null : phone;
    return new Customer(name, known, customers.key(known));
  }

  /// Null where one of the times is missing or they run backwards.
  static @Nullable Integer seconds(@Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null ? null : seconds(Duration.between(from, until));
  }

  static @Nullable Integer seconds(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 0 || seconds > Integer.MAX_VALUE ? null : (int) seconds;
  }

  private Callers() {}
}
