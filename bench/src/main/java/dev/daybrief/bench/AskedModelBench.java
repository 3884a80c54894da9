package dev.daybrief.bench;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.Insight;
import dev.daybrief.llm.ChatLimits;
import dev.daybrief.llm.ChatNarrator;
import dev.daybrief.llm.ChatSetup;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Renderer;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Narrator;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import dev.daybrief.ranking.RankedInsight;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// How many lines of a real model reach the reader: invented days of every kind and language are
/// worded by it as those of a night are, with one second try. With `--misses` it tells what was
/// refused.
public final class AskedModelBench {

  private static final List<String> LANGUAGES = List.of("en", "de", "es", "ar", "hi");
  private static final int LINES_A_DAY = 3;

  private final ChatNarrator model;
  private final boolean tellsMisses;
  private final Map<Shortfall, Integer> shortfalls = new EnumMap<>(Shortfall.class);
  private long requests;
  private long tokens;

  private AskedModelBench(ChatNarrator model, boolean tellsMisses) {
    this.model = model;
    this.tellsMisses = tellsMisses;
  }

  public static void main(String... arguments) {
    var bench =
        new AskedModelBench(model(System.getenv()), List.of(arguments).contains("--misses"));
    System.out.printf(
        "%-9s %6s %12s %12s %12s %12s%n",
        "language", "lines", "first try", "untitled", "in the end", "untitled");
    LANGUAGES.forEach(language -> bench.ask(Locale.forLanguageTag(language)));
    System.out.printf(
        "%d requests, %d tokens; without words: %s%n",
        bench.requests, bench.tokens, bench.shortfalls);
  }

  private static ChatNarrator model(Map<String, String> environment) {
    String key = environment.getOrDefault("OPENAI_API_KEY", "");
    if (key.isBlank()) {
      throw new IllegalArgumentException("there is no model to ask: set OPENAI_API_KEY");
    }
    var usual = ChatLimits.USUAL;
    var setup =
        new ChatSetup(
            Origin.Provider.OPENAI,
            URI.create(environment.getOrDefault("DAYBRIEF_MODEL_URL", "https://api.openai.com/v1")),
            environment.getOrDefault("DAYBRIEF_MODEL", "gpt-4o"),
            new ChatSetup.Account(key, Optional.empty(), Optional.empty()),
            null,
            new ChatLimits(
                usual.call(),
                usual.call().multipliedBy(100),
                usual.bodyBytes(),
                usual.outputTokens()),
            1);
    return new ChatNarrator(setup, EgressLedger.UNBOOKED, InstantSource.system());
  }

  private void ask(Locale locale) {
    Narrator narrator = model.begin();
    var first = new Kept();
    var end = new Kept();
    for (List<RankedInsight> day : days()) {
      var prompt = Prompt.of(day, locale);
      Map<Integer, ItemDraft> words = new HashMap<>(words(prompt, narrator));
      first.count(day, words, locale);
      prompt
          .again(new Draft(words))
          .ifPresent(
              again -> {
                if (tellsMisses) {
                  again.lines().forEach(line -> System.out.println("  " + line.refused()));
                }
                words.putAll(words(again, narrator));
              });
      end.count(day, words, locale);
    }
    System.out.printf(
        "%-9s %6d %12d %12d %12d %12d%n",
        locale, first.lines, first.whole, first.untitled, end.whole, end.untitled);
  }

  private Map<Integer, ItemDraft> words(Prompt prompt, Narrator narrator) {
    var nobody = new OrganizationId(new UUID(0, 0));
    requests++;
    return switch (narrator.narrate(new Commission(nobody, LocalDate.EPOCH, prompt))) {
      case Narration.Drafted(var draft, var _, Usage usage) -> {
        tokens += usage.inputTokens() == null ? 0 : usage.inputTokens();
        tokens += usage.outputTokens() == null ? 0 : usage.outputTokens();
        yield draft.items();
      }
      case Narration.Unavailable(var why, var _, var _) -> {
        shortfalls.merge(why, 1, Integer::sum);
        yield Map.of();
      }
    };
  }

  /// Every case of a free line once, as many together as a brief has, and of different kinds.
  private static List<List<RankedInsight>> days() {
    List<Insight> all = PlantedInsights.free(new Chance(20_261));
    int days = Math.ceilDiv(all.size(), LINES_A_DAY);
    return IntStream.range(0, days)
        .mapToObj(
            day ->
                IntStream.iterate(day, i -> i < all.size(), i -> i + days)
                    .mapToObj(i -> new RankedInsight(3 + i / days, all.get(i), null))
                    .toList())
        .toList();
  }

  /// What of the words would be shown.
  private static final class Kept {

    private int lines;
    private int whole;
    private int untitled;

    void count(List<RankedInsight> day, Map<Integer, ItemDraft> words, Locale locale) {
      var renderer = Renderer.of(locale);
      for (RankedInsight line : day) {
        lines++;
        ItemDraft draft = words.get(line.priority());
        if (draft != null) {
          var planted = new PlantedWords(0, 0, line.insight(), renderer, draft);
          whole += planted.isKept() ? 1 : 0;
          untitled += planted.isDescriptionKept() ? 1 : 0;
        }
      }
    }
  }
}
