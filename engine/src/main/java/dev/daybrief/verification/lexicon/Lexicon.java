package dev.daybrief.verification.lexicon;

import dev.daybrief.verification.lexicon.Piece.Word;
import java.util.EnumMap;
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
  SCOPE(Use.SPARES),
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
  WORRY(Use.SPARES),
  /// How a title may frame what is welcome.
  GLADNESS(Use.SPARES),
  /// What makes a sentence of a heading.
  COPULA(Use.SPARES),
  /// What an advice may ask for, or say may come of it.
  HOPED(Use.SPARES),
  /// What an advice may ask to be found.
  ASKED(Use.SPARES),
  /// What may be at stake.
  STAKE(Use.SPARES),
  /// What may stand before such.
  BELOW(Use.SPARES),
  /// What something may be under: review.
  UNDER(Use.SPARES),
  /// What says an order of work in an advice: first, next.
  SEQUENCE(Use.SPARES),
  /// What may stand before how something is done: more clearly.
  DEGREE(Use.SPARES),
  /// How something is done.
  MANNER(Use.SPARES),
  /// After which a verb says what may be.
  MODAL(Use.SPARES),
  /// What open work is without.
  CONTACT(Use.SPARES),
  /// Whom a business serves.
  CUSTOMERS(Use.SPARES),
  /// What would make a sort of them.
  SORT(Use.SPARES),
  /// What may have gone wrong, which no line knows.
  TROUBLE(Use.SPARES),
  /// The same in a form that says it is known.
  KNOWN_TROUBLE(Use.SPARES),
  /// What says that something is known.
  ARTICLE(Use.SPARES),
  /// What asks for the cause of something that is known.
  WHY(Use.SPARES),
  /// What is counted: calls, services, days.
  NOUN,
  USUAL,
  BEFORE,
  GOAL,
  EXPECTED,
  AWAITING;

  private enum Use {
    JUDGES,
    /// Only says where words may stand; on such a list alone a word is unknown.
    SPARES
  }

  /// Those by which a word is judged.
  public static final Set<Lexicon> JUDGING =
      Stream.of(values())
          .filter(lexicon -> lexicon.use == Use.JUDGES)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lexicon.class)));

  private final Use use;

  Lexicon() {
    this(Use.JUDGES);
  }

  Lexicon(Use use) {
    this.use = use;
  }

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

  /// Whether one of those by which a word is judged holds it, but for the nouns.
  static boolean judges(String word) {
    return Holder.JUDGED.holds(word);
  }

  private WordList list() {
    return Objects.requireNonNull(Holder.LISTS.get(this));
  }

  private static final class Holder {

    private static final Properties TEXTS = WordList.load("lexicon.properties");

    private static final Map<Lexicon, WordList> LISTS =
        Stream.of(values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    lexicon -> WordList.parse(text(lexicon)),
                    (list, _) -> list,
                    () -> new EnumMap<>(Lexicon.class)));

    private static final WordList JUDGED =
        WordList.parse(
            JUDGING.stream()
                .filter(lexicon -> lexicon != NOUN)
                .map(Holder::text)
                .collect(Collectors.joining(",")));

    private static String text(Lexicon lexicon) {
      String name = lexicon.name().toLowerCase(Locale.ROOT);
      return Objects.requireNonNull(TEXTS.getProperty(name), name);
    }
  }
}
