package dev.daybrief.verification.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plurals stand after `/`: `جدول/جداول`. A verb is its noun, of which Arabic makes requests, with
/// the order after `/` where there is one. What is joined before a word is taken off when the word
/// is looked up.
final class ArabicForms implements Inflection {

  /// What is written together with the word behind it: and, so, to, with, the.
  static final List<String> JOINED =
      List.of(
          "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "ولل", "وبال", "كال",
          "فال");

  /// The article, and what is written together with it.
  private static final List<String> ARTICLES = List.of("ال", "وال", "بال", "لل", "كال", "فال");

  private static final char FIRST_LETTER = '\u0621';

  /// The word without the article; the word itself where it has none.
  static String withoutArticle(String word) {
    if (word.isEmpty() || word.charAt(0) < FIRST_LETTER) {
      return word;
    }
    for (String article : ARTICLES) {
      if (word.length() > article.length() + 2 && word.startsWith(article)) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  private static final List<String> OWNERS = List.of("", "ه", "ها", "هم", "هن", "نا", "كم");

  @Override
  public List<String> noun(String stem) {
    var forms = new ArrayList<String>();
    for (String part : Inflection.parts(stem)) {
      boolean feminine = part.endsWith("ة");
      String joined = feminine ? Inflection.cut(part, 1) + "ت" : part;
      forms.addAll(Inflection.joined(List.of(joined), OWNERS));
      forms.add(part);
      forms.addAll(Inflection.joined(List.of(part), List.of("ا", "ًا")));
      if (feminine) {
        forms.addAll(Inflection.joined(List.of(Inflection.cut(part, 1) + "ات"), OWNERS));
      }
    }
    return forms;
  }

  @Override
  public List<String> adjective(String stem) {
    var forms = new ArrayList<String>();
    for (String part : Inflection.parts(stem)) {
      forms.addAll(Inflection.joined(List.of(part), List.of("", "ة", "ات", "ين", "ون", "ا", "ًا")));
    }
    return forms;
  }

  @Override
  public Set<String> joined(Set<String> words) {
    return Stream.concat(
            words.stream(), JOINED.stream().flatMap(before -> words.stream().map(before::concat)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public Verb verb(String stem) {
    List<String> parts = Inflection.parts(stem);
    List<String> orders = parts.subList(1, parts.size());
    return new Verb(
        noun(parts.getFirst()),
        List.of(),
        Inflection.joined(orders, List.of("", "وا", "ها", "هم", "ه")),
        List.of(),
        List.of());
  }
}
