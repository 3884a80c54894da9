package dev.daybrief.http;

import dev.daybrief.brief.BriefHistory;
import dev.daybrief.brief.BriefHistory.Traits;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads what is asked of the days before; empty for what cannot be read.
final class HistoryQuery {

  static final String HELP =
      "Parameters are from, to and cursor (days), type, label, tone, q (1 to 200 characters, with a"
          + " word) and limit (1 to 100), each once.";

  private static final Set<String> PARAMETERS =
      Set.of("from", "to", "cursor", "type", "label", "tone", "q", "limit");
  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int USUAL_PAGE = 30;
  private static final int LONGEST_TEXT = 200;

  /// No brief is older or later.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  static Optional<BriefHistory.Query> of(Request request) {
    Optional<LocalDate> from = date(request, "from", FIRST);
    Optional<LocalDate> to = date(request, "to", LAST);
    Optional<LocalDate> cursor = date(request, "cursor", LAST);
    Optional<Traits> traits = traits(request);
    Optional<List<String>> words = words(request);
    Optional<Integer> limit =
        request
            .parameter("limit")
            .map(text -> Optional.of(text).filter(LIMIT.asMatchPredicate()).map(Integer::valueOf))
            .orElse(Optional.of(USUAL_PAGE));
    if (!request.hasOnly(PARAMETERS)
        || from.isEmpty()
        || to.isEmpty()
        || cursor.isEmpty()
        || traits.isEmpty()
        || words.isEmpty()
        || limit.isEmpty()) {
      return Optional.empty();
    }
    LocalDate after = to.get().plusDays(1);
    LocalDate before = cursor.get().isBefore(after) ? cursor.get() : after;
    return Optional.of(
        new BriefHistory.Query(from.get(), before, traits.get(), words.get(), limit.get()));
  }

  private static Optional<LocalDate> date(Request request, String name, LocalDate otherwise) {
    return request.parameter(name).map(DayParameters::date).orElse(Optional.of(otherwise));
  }

  private static Optional<Traits> traits(Request request) {
    Optional<InsightKind> kind = find(request, "type", InsightKind.values(), InsightKind::word);
    Optional<Label> label = find(request, "label", Label.values(), Label::word);
    Optional<Tone> tone = find(request, "tone", Tone.values(), Tone::word);
    boolean unknown =
        (kind.isEmpty() && request.parameter("type").isPresent())
            || (label.isEmpty() && request.parameter("label").isPresent())
            || (tone.isEmpty() && request.parameter("tone").isPresent());
    return unknown ? Optional.empty() : Optional.of(new Traits(kind, label, tone));
  }

  private static <T> Optional<T> find(
      Request request, String name, T[] values, Function<T, String> word) {
    return request
        .parameter(name)
        .flatMap(
            text -> Arrays.stream(values).filter(one -> word.apply(one).equals(text)).findFirst());
  }

  /// What is no letter and no digit parts words.
  private static Optional<List<String>> words(Request request) {
    Optional<String> text = request.parameter("q");
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    List<String> words = NO_WORD.splitAsStream(text.get()).filter(word -> !word.isEmpty()).toList();
    return words.isEmpty() || text.get().length() > LONGEST_TEXT
        ? Optional.empty()
        : Optional.of(words);
  }

  private HistoryQuery() {}
}
