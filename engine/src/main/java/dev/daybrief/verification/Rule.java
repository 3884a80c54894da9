package dev.daybrief.verification;

import dev.daybrief.verification.lexicon.Lexicon;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One thing a draft may not do. The name is what an operator and a narrator are told.
///
/// @param breach what breaks the rule, if anything does
record Rule(String name, Function<Reading, Optional<String>> breach) {

  Stream<Claim> check(Reading reading) {
    return breach.apply(reading).map(detail -> new Claim(name, detail)).stream();
  }

  /// Plain words may not hold a word of the lexicon.
  static Rule without(String name, Lexicon lexicon) {
    return without(name, lexicon, (_, _, _) -> false);
  }

  /// Plain words may not hold a word of the lexicon, unless the reading is one that may.
  static Rule without(String name, Lexicon lexicon, Predicate<Reading> unless) {
    Rule rule = without(name, lexicon);
    return new Rule(
        name, reading -> unless.test(reading) ? Optional.empty() : rule.breach().apply(reading));
  }

  /// Plain words may not hold a word of the lexicon where it is not spared.
  static Rule without(String name, Lexicon lexicon, Spared spared) {
    return new Rule(
        name,
        reading ->
            reading.parts().stream()
                .flatMap(part -> lexicon.findIn(part, i -> spared.at(part, i, reading)).stream())
                .findFirst());
  }
}
