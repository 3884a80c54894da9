package dev.daybrief.ingest.attached;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// Short names for organisations that appear by themselves.
final class Slugs {

  private static final int LONGEST = 50;

  /// @param isTaken of another organisation
  static String of(String name, String id, Predicate<String> isTaken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace("ß", "ss")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = trimmed(plain.substring(0, Math.min(plain.length(), LONGEST)));
    String slug = cut.isEmpty() ? "organization-" + id.substring(0, 8) : cut;
    String free = slug;
    for (int number = 2; isTaken.test(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }

  private static String trimmed(String text) {
    return text.replaceAll("^-+|-+$", "");
  }

  private Slugs() {}
}
