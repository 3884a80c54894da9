package dev.daybrief.run;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.WrittenBy;

/// How many free lines a narrator was asked for and who wrote them in the end.
///
/// @param narrator lines with the narrator's words
/// @param ruleBased lines that got their template although the narrator was asked: no answer came,
///     or none that is supported
public record Authors(int narrator, int ruleBased) {

  public static final Authors NOBODY = new Authors(0, 0);

  static Authors of(Brief brief) {
    int narrator = 0;
    int ruleBased = 0;
    for (var line : brief.items()) {
      if (line.wording().provenance() != null) {
        boolean fallback = line.wording().writtenBy() == WrittenBy.TEMPLATE;
        narrator += fallback ? 0 : 1;
        ruleBased += fallback ? 1 : 0;
      }
    }
    return new Authors(narrator, ruleBased);
  }

  public boolean wasAsked() {
    return narrator + ruleBased > 0;
  }

  Authors plus(Authors other) {
    return new Authors(narrator + other.narrator, ruleBased + other.ruleBased);
  }
}
