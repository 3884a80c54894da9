package dev.daybrief.verification.lexicon;

import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of one sort, in all offered languages.
public enum Lexicon {
  NUMBER,
  QUANTITY,
  NEGATION,
  ORDER,
  SUPERLATIVE,
  /// What makes a number one of something else: per hour, of the same customer, another.
  SCOPE,
  DIRECTION,
  UNUSUAL,
  INSIDE,
  CAUSE,
  PERIOD,
  MONEY,
  OUTCOME,
  PRAISE,
  /// What a record is or became: missed, completed, inbound.
  STATE,
  /// What records are about: appointments, price, detractors.
  TOPIC,
  /// Customers of a sort that no line counts.
  GROUP,
  /// Quantities that an advice may speak of: call each customer.
  EACH,
  /// How customers may feel, which an advice may ask: whether they are satisfied.
  FEELING,
  /// What may stand right before a span of days.
  SPAN,
  /// Directions that say in an advice what it is about.
  ABOUT,
  /// How a title may frame what is worth a look.
  WORRY,
  /// How a title may frame what is welcome.
  GLADNESS,
  /// What makes a sentence of a heading.
  COPULA,
  /// What an advice may ask for, or say may come of it.
  HOPED,
  /// What an advice may ask to be found.
  ASKED,
  /// What may be at stake.
  STAKE,
  /// What may stand before such.
  BELOW,
  /// What something may be under: review.
  UNDER,
  /// What says an order of work in an advice: first, next.
  SEQUENCE,
  /// What may stand before how something is done: more clearly.
  DEGREE,
  /// How something is done.
  MANNER,
  /// After which a verb says what may be.
  MODAL,
  /// What open work is without.
  CONTACT,
  /// Whom a business serves.
  CUSTOMERS,
  /// What would make a sort of them.
  SORT,
  /// What may have gone wrong, which no line knows.
  TROUBLE,
  /// The same in a form that says it is known.
  KNOWN_TROUBLE,
  /// What says that something is known.
  ARTICLE,
  /// What is counted: calls, services, days.
  NOUN,
  USUAL,
  BEFORE,
  GOAL,
  EXPECTED,
  AWAITING;

  /// Those that only say where words may stand; on them alone a word is unknown.
  private static final Set<Lexicon> SPARING =
      EnumSet.of(
          SCOPE,
          WORRY,
          GLADNESS,
          HOPED,
          ASKED,
          STAKE,
          BELOW,
          UNDER,
          COPULA,
          SEQUENCE,
          DEGREE,
          MANNER,
          MODAL,
          CONTACT,
          CUSTOMERS,
          SORT,
          TROUBLE,
          KNOWN_TROUBLE,
          ARTICLE);

  /// Those by which a word is judged.
  public static final Set<Lexicon> JUDGING = EnumSet.complementOf(EnumSet.copyOf(SPARING));

  /// The first entry in a text, leaving out what its kind of line may say.
  ///
  /// @param spared whether the word at a place may stand there all the same
  public Optional<String> findIn(List<Piece> pieces, IntPredicate spared) {
    for (int i = 0; i < pieces.size(); i++) {
      int length =
          pieces.get(i) instanceof Word(String _, boolean fixed) && fixed ? 0 : lengthAt(pieces, i);
      if (length > 0 && !spared.test(i)) {
        return Optional.of(
            pieces.subList(i, i + length).stream()
                .map(piece -> piece instanceof Word(String text, boolean _) ? text : "")
                .collect(Collectors.joining(" ")));
      }
    }
    return Optional.empty();
  }

  int lengthAt(List<Piece> pieces, int from) {
    return list().lengthAt(pieces, from);
  }

  public boolean holds(String word) {
    return list().holds(word);
  }

  private WordList list() {
    return Objects.requireNonNull(Holder.LISTS.get(this));
  }

  private static final class Holder {

    private static final Map<Lexicon, WordList> LISTS = load();

    private static Map<Lexicon, WordList> load() {
      Properties lists = WordList.load("lexicon.properties");
      return Stream.of(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), lexicon -> WordList.parse(text(lists, lexicon))));
    }

    private static String text(Properties lists, Lexicon lexicon) {
      String name = lexicon.name().toLowerCase(Locale.ROOT);
      return Objects.requireNonNull(lists.getProperty(name), name);
    }
  }
}
