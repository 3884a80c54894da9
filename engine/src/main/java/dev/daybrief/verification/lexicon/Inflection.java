package dev.daybrief.verification.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// How one language makes forms of a stem. It may make forms that nobody says: no reader meets
/// them, and lists of what no line may say are asked all the same.
interface Inflection {

  /// @param stem the noun; further stems of it after `/`
  List<String> noun(String stem);

  /// @param stem the adjective; further stems of it after `/`
  List<String> adjective(String stem);

  /// @param stem the verb; its irregular forms after `/`
  Verb verb(String stem);

  /// The words, and what they are where others are joined to them.
  default Set<String> joined(Set<String> words) {
    return new HashSet<>(words);
  }

  /// @param names forms that name the deed without telling it: checking
  /// @param deeds forms that tell it
  /// @param orders forms that ask for it
  /// @param closing forms that ask for it where they end a clause
  /// @param told those that only tell it, also where a noun has the same form
  record Verb(
      List<String> names,
      List<String> deeds,
      List<String> orders,
      List<String> closing,
      List<String> told) {

    List<String> all() {
      return Stream.of(names, deeds, orders, closing).flatMap(List::stream).toList();
    }
  }

  static Inflection of(String language) {
    return switch (language) {
      case "de" -> new GermanForms();
      case "es" -> new SpanishForms();
      case "ar" -> new ArabicForms();
      case "hi" -> new HindiForms();
      default -> new EnglishForms();
    };
  }

  /// Each stem with each ending.
  static List<String> joined(List<String> stems, List<String> endings) {
    return stems.stream().flatMap(stem -> endings.stream().map(stem::concat)).toList();
  }

  static List<String> parts(String stem) {
    return List.of(stem.split("/", -1));
  }

  /// The texts and what becomes of each.
  static List<String> with(List<String> texts, UnaryOperator<String> form) {
    return texts.stream().flatMap(text -> Stream.of(text, form.apply(text))).toList();
  }

  static boolean endsWithAny(String text, String... endings) {
    return Stream.of(endings).anyMatch(text::endsWith);
  }

  /// Without its last letters.
  static String cut(String text, int letters) {
    return text.substring(0, text.length() - letters);
  }
}
