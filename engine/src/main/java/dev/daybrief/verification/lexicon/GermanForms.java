package dev.daybrief.verification.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A noun or adjective has its other stems after `/`: `engpass/engpäss`. A verb is written with a
/// bar behind what it loses, and with the participle where that is irregular: `ab|gleichen`,
/// `an|nehmen/angenommen`.
final class GermanForms implements Inflection {

  private static final List<String> OF_NOUNS =
      List.of("", "s", "es", "e", "en", "n", "er", "ern", "nen");
  private static final Set<String> OF_STATES =
      Set.of(
          "achten",
          "agieren",
          "arbeiten",
          "auftreten",
          "basieren",
          "bedürfen",
          "beginnen",
          "begegnen",
          "bekommen",
          "bestehen",
          "bleiben",
          "brauchen",
          "brechen",
          "bringen",
          "denken",
          "dienen",
          "eignen",
          "entstehen",
          "entsprechen",
          "erfahren",
          "erfolgen",
          "erhalten",
          "fahren",
          "fallen",
          "folgen",
          "funktionieren",
          "gehen",
          "gehören",
          "gelangen",
          "gelten",
          "genügen",
          "geraten",
          "haben",
          "halten",
          "handeln",
          "heißen",
          "kaufen",
          "kehren",
          "klingeln",
          "kommen",
          "konkurrieren",
          "landen",
          "lassen",
          "laufen",
          "liegen",
          "lohnen",
          "passen",
          "profitieren",
          "reagieren",
          "reden",
          "reichen",
          "resultieren",
          "rufen",
          "scheinen",
          "spüren",
          "stehen",
          "suchen",
          "telefonieren",
          "tragen",
          "treten",
          "tun",
          "vergehen",
          "verbleiben",
          "verlassen",
          "verlaufen",
          "verlangen",
          "warten",
          "wirken",
          "wissen",
          "wollen",
          "wünschen",
          "zahlen",
          "ziehen",
          "zögern",
          "ankommen",
          "zurückkehren",
          "einspringen",
          "vertrauen",
          "bemängeln",
          "bekennen",
          "besitzen",
          "erleben",
          "erwarten",
          "wandeln",
          "wechseln",
          "werben",
          "zählen");
  private static final List<String> OF_ADJECTIVES = List.of("", "e", "em", "en", "er", "es");

  @Override
  public List<String> noun(String stem) {
    return Inflection.joined(Inflection.parts(stem), OF_NOUNS);
  }

  @Override
  public List<String> adjective(String stem) {
    return Inflection.joined(Inflection.parts(stem), OF_ADJECTIVES);
  }

  @Override
  public Verb verb(String stem) {
    List<String> parts = Inflection.parts(stem);
    String written = parts.getFirst();
    int bar = written.indexOf('|');
    String prefix = written.substring(0, Math.max(bar, 0));
    String base = written.substring(bar + 1);
    String root = Inflection.cut(base, base.endsWith("en") ? 2 : 1);
    String t = Inflection.endsWithAny(root, "t", "d", "chn", "ffn", "gn") ? "et" : "t";
    String participle = parts.size() > 1 ? parts.get(1) : prefix + participle(root, t);
    var deeds = new ArrayList<String>(adjective(participle));
    deeds.addAll(List.of(base, prefix + base, root + t, prefix + root + t));
    deeds.addAll(List.of(root + t + "e", root + t + "en", root + "e"));
    deeds.addAll(adjective(prefix + base + "d"));
    List<String> named = bar > 0 ? List.of(prefix + "zu" + base) : List.of();
    return new Verb(named, deeds, List.of(), closing(prefix + base), List.of());
  }

  /// Only what is done to something asks for itself at the end: Kunden anrufen, not Kunden gehen.
  private static List<String> closing(String infinitive) {
    return OF_STATES.contains(infinitive) ? List.of() : List.of(infinitive);
  }

  private static String participle(String root, String t) {
    boolean bare =
        root.endsWith("ier")
            || List.of("be", "ver", "er", "ent", "zer", "emp", "über", "unter", "hinter", "wider")
                .stream()
                .anyMatch(root::startsWith);
    return (bare ? "" : "ge") + root + t;
  }
}
