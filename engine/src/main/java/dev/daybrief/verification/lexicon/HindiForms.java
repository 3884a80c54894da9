package dev.daybrief.verification.lexicon;

import java.util.ArrayList;
import java.util.List;

/// A verb is its stem, such as `जाँच`.
final class HindiForms implements Inflection {

  @Override
  public List<String> noun(String stem) {
    var forms = new ArrayList<String>();
    for (String part : Inflection.parts(stem)) {
      forms.addAll(forms(part));
    }
    return forms;
  }

  private static List<String> forms(String stem) {
    if (stem.endsWith("ा")) {
      String root = Inflection.cut(stem, 1);
      return List.of(stem, root + "े", root + "ों", stem + "ओं", stem + "एँ", stem + "एं");
    }
    if (stem.endsWith("ी")) {
      String root = Inflection.cut(stem, 1);
      return List.of(stem, root + "ियाँ", root + "ियां", root + "ियों");
    }
    return Inflection.joined(List.of(stem), List.of("", "ों", "ें", "ओं", "एँ", "यों", "याँ"));
  }

  @Override
  public List<String> adjective(String stem) {
    return stem.endsWith("ा")
        ? Inflection.joined(List.of(Inflection.cut(stem, 1)), List.of("ा", "े", "ी"))
        : List.of(stem);
  }

  @Override
  public Verb verb(String stem) {
    boolean open = Inflection.endsWithAny(stem, "ा", "ो", "ी", "ू", "ए");
    List<String> named = Inflection.joined(List.of(stem), List.of("", "ना", "ने", "नी", "कर"));
    List<String> told =
        Inflection.joined(
            List.of(stem),
            open
                ? List.of("ता", "ती", "ते", "या", "ए", "ई", "ईं", "एगा", "एगी")
                : List.of("ता", "ती", "ते", "ा", "े", "ी", "ीं"));
    List<String> asked =
        Inflection.joined(
            List.of(stem), open ? List.of("एँ", "एं", "इए", "ओ") : List.of("ें", "िए", "ो"));
    return new Verb(named, told, asked, List.of(), List.of());
  }
}
