package dev.daybrief.verification.lexicon;

import java.util.ArrayList;
import java.util.List;

/// A verb has the form of its polite order after `/` where that is irregular: `cerrar/cierre`.
final class SpanishForms implements Inflection {

  private static final List<String> JOINED = List.of("lo", "la", "los", "las", "le", "les", "se");
  private static final String PLAIN = "aeiou";
  private static final String ACCENTED = "áéíóú";

  @Override
  public List<String> noun(String stem) {
    List<String> parts = Inflection.parts(stem);
    return parts.size() > 1 ? parts : Inflection.with(parts, SpanishForms::plural);
  }

  private static String plural(String stem) {
    if (stem.endsWith("ión")) {
      return Inflection.cut(stem, 2) + "ones";
    }
    if (stem.endsWith("z")) {
      return Inflection.cut(stem, 1) + "ces";
    }
    return stem + (PLAIN.indexOf(stem.charAt(stem.length() - 1)) >= 0 ? "s" : "es");
  }

  @Override
  public List<String> adjective(String stem) {
    String root = Inflection.cut(stem, 1);
    if (stem.endsWith("o")) {
      return List.of(stem, root + "a", stem + "s", root + "as", root + "amente");
    }
    return stem.endsWith("or")
        ? List.of(stem, stem + "a", stem + "es", stem + "as")
        : List.of(stem, plural(stem), stem + "mente");
  }

  @Override
  public Verb verb(String stem) {
    List<String> parts = Inflection.parts(stem);
    String infinitive = parts.getFirst();
    String root = Inflection.cut(infinitive, 2);
    boolean first = infinitive.endsWith("ar");
    String order = parts.size() > 1 ? parts.get(1) : order(root, first, infinitive);
    String gerund = root + (first ? "ando" : "iendo");
    var names = new ArrayList<String>(Inflection.joined(List.of(infinitive), JOINED));
    names.add(infinitive);
    names.add(gerund);
    names.addAll(Inflection.joined(List.of(accented(gerund)), JOINED));
    var orders = new ArrayList<String>(Inflection.joined(List.of(accented(order)), JOINED));
    orders.addAll(List.of(order, order + "n", infinitive));
    var deeds = new ArrayList<String>(adjective(root + (first ? "ado" : "ido")));
    deeds.addAll(
        Inflection.joined(
            List.of(root),
            first ? List.of("a", "an", "ó", "aron") : List.of("e", "en", "ió", "ieron")));
    deeds.addAll(List.of(order, order + "n"));
    return new Verb(names, deeds, orders, List.of(), List.of());
  }

  private static String order(String root, boolean first, String infinitive) {
    if (first) {
      if (root.endsWith("c")) {
        return Inflection.cut(root, 1) + "que";
      }
      if (root.endsWith("g")) {
        return root + "ue";
      }
      return root.endsWith("z") ? Inflection.cut(root, 1) + "ce" : root + "e";
    }
    if (infinitive.endsWith("cer") || infinitive.endsWith("cir")) {
      return Inflection.cut(root, 1) + "zca";
    }
    return root.endsWith("g") ? Inflection.cut(root, 1) + "ja" : root + "a";
  }

  /// With the accent that keeps the stress in its place when something is joined.
  private static String accented(String form) {
    for (int i = form.length() - 2; i >= 0; i--) {
      int vowel = PLAIN.indexOf(form.charAt(i));
      boolean silent = form.charAt(i) == 'u' && i > 0 && "qg".indexOf(form.charAt(i - 1)) >= 0;
      if (vowel >= 0 && !silent) {
        return form.substring(0, i) + ACCENTED.charAt(vowel) + form.substring(i + 1);
      }
    }
    return form;
  }
}
