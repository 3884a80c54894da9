package dev.daybrief.bench;

import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.FurtherReading;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeMention;
import dev.daybrief.theme.ThemeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How well the themes of labelled comments are found, by language and part, and what a comment
/// costs; once more with the optional module where it is on the class path. With `--misses` each
/// comment that is read otherwise than labelled, of the tuned ones.
public final class ThemesBench {

  private static final int ROUNDS = 200;

  public static void main(String... arguments) throws IOException {
    List<LabelledComment> all = LabelledComment.all();
    CommentReader rules = new ThemeReader(Taxonomy.standard());
    print("keywords", rules, all);
    time(rules, all, ROUNDS);
    if (List.of(arguments).contains("--misses")) {
      misses(rules, all);
    }
    for (FurtherReading further : ServiceLoader.load(FurtherReading.class)) {
      CommentReader reader = further.beyond(rules);
      print("keywords and embedding", reader, all);
      time(reader, all, 3);
    }
  }

  private static void print(String name, CommentReader reader, List<LabelledComment> all) {
    System.out.printf(
        "%n%s%n%-6s %-9s %8s  %-20s %-20s%n",
        name, "", "", "comments", "theme P / R / F1", "theme+polarity P / R / F1");
    var languages = new LinkedHashSet<String>();
    all.forEach(comment -> languages.add(comment.language()));
    languages.add("all");
    for (String part : List.of("tuned", "held-out", "fresh")) {
      for (String language : languages) {
        var chosen =
            all.stream()
                .filter(comment -> comment.part().equals(part))
                .filter(comment -> language.equals("all") || comment.language().equals(language))
                .toList();
        System.out.printf(
            Locale.ROOT,
            "%-6s %-9s %8d  %-20s %-20s%n",
            language,
            part,
            chosen.size(),
            score(reader, chosen, ThemeMention::theme),
            score(reader, chosen, mention -> mention));
      }
    }
  }

  private static String score(
      CommentReader reader, List<LabelledComment> comments, Function<ThemeMention, Object> of) {
    long right = 0;
    long found = 0;
    long labelled = 0;
    for (LabelledComment comment : comments) {
      Set<Object> read = parts(comment.readBy(reader), of);
      Set<Object> truth = parts(comment.agreed(), of);
      found += read.size();
      labelled += truth.size();
      right += read.stream().filter(truth::contains).count();
    }
    double precision = found == 0 ? 1 : (double) right / found;
    double recall = labelled == 0 ? 1 : (double) right / labelled;
    return String.format(
        Locale.ROOT,
        "%.2f / %.2f / %.2f",
        precision,
        recall,
        2 * precision * recall / Math.max(precision + recall, 1e-9));
  }

  private static Set<Object> parts(Set<ThemeMention> mentions, Function<ThemeMention, Object> of) {
    return mentions.stream().map(of).collect(Collectors.toSet());
  }

  private static void misses(CommentReader reader, List<LabelledComment> all) {
    for (LabelledComment comment : all) {
      Set<ThemeMention> read = comment.readBy(reader);
      if (comment.part().equals("tuned") && !read.equals(comment.agreed())) {
        System.out.printf(
            "%s  labelled %s, read %s: %s%n",
            comment.id(), texts(comment.agreed()), texts(read), comment.text());
      }
    }
  }

  private static List<String> texts(Set<ThemeMention> mentions) {
    return mentions.stream().map(ThemeMention::text).sorted().toList();
  }

  private static void time(CommentReader reader, List<LabelledComment> all, int rounds) {
    var micros = new ArrayList<Double>();
    int mentions = 0;
    for (int round = 0; round < rounds; round++) {
      long started = System.nanoTime();
      for (LabelledComment comment : all) {
        mentions += comment.readBy(reader).size();
      }
      micros.add((System.nanoTime() - started) / 1e3 / all.size());
    }
    micros.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%na comment takes %.1f µs (median of %d rounds, %d mentions)%n",
        micros.get(rounds / 2),
        rounds,
        mentions);
  }

  private ThemesBench() {}
}
