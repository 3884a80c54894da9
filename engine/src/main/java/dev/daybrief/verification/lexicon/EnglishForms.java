package dev.daybrief.verification.lexicon;

import java.util.ArrayList;
import java.util.List;

/// A verb is `plan+` where it doubles its last letter, and `hold/held` where it is irregular.
final class EnglishForms implements Inflection {

  @Override
  public List<String> noun(String stem) {
    return stem.contains("/") ? Inflection.parts(stem) : Inflection.with(List.of(stem), this::s);
  }

  @Override
  public List<String> adjective(String stem) {
    return List.of(stem, manner(stem));
  }

  private static String manner(String stem) {
    if (stem.endsWith("ic")) {
      return stem + "ally";
    }
    if (Inflection.endsWithAny(stem, "ble", "ple")) {
      return Inflection.cut(stem, 1) + "y";
    }
    return stem.endsWith("y") ? Inflection.cut(stem, 1) + "ily" : stem + "ly";
  }

  @Override
  public Verb verb(String stem) {
    List<String> parts = Inflection.parts(stem);
    String base = parts.getFirst().replace("+", "");
    String doubled = stem.contains("+") ? base + base.charAt(base.length() - 1) : base;
    String bare = base.endsWith("e") && !base.endsWith("ee") ? Inflection.cut(base, 1) : doubled;
    var deeds = new ArrayList<String>(parts.subList(1, parts.size()));
    deeds.add(s(base));
    if (parts.size() == 1) {
      deeds.add(past(base, doubled));
    }
    List<String> told = List.copyOf(deeds);
    deeds.add(base);
    return new Verb(List.of(bare + "ing"), deeds, List.of(base), List.of(), told);
  }

  private static String past(String base, String doubled) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return endsInConsonantAndY(base) ? Inflection.cut(base, 1) + "ied" : doubled + "ed";
  }

  private String s(String stem) {
    if (endsInConsonantAndY(stem)) {
      return Inflection.cut(stem, 1) + "ies";
    }
    return stem + (Inflection.endsWithAny(stem, "s", "x", "z", "ch", "sh") ? "es" : "s");
  }

  private static boolean endsInConsonantAndY(String stem) {
    return stem.endsWith("y") && !Inflection.endsWithAny(stem, "ay", "ey", "oy", "uy");
  }
}
