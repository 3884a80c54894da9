package dev.daybrief.narration;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import dev.daybrief.insight.Direction;
import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Fills slots from evidence, in the reader's language and number format. The only place where a
/// number becomes text.
public final class Renderer {

  /// Below this share a percentage gets a decimal: 0.4% instead of 0%.
  private static final double SMALL_SHARE = 0.01;

  /// From this mean on no decimal is shown.
  private static final double WHOLE_FROM = 10;

  /// Unicode's isolates: what stands between them does not turn what stands around them.
  private static final String FIRST_STRONG = "\u2068";

  private static final String POP = "\u2069";

  private final Locale locale;
  private final Language language;
  private final LocalizedNumberFormatter numbers;
  private final LocalizedNumberFormatter percents;
  private final LocalizedNumberFormatter smallPercents;
  private final PluralRules plurals;
  private final DecimalStyle digits;
  private final boolean rightToLeft;

  private Renderer(Locale locale) {
    this.locale = locale;
    this.language = Language.of(locale);
    var icu = ULocale.forLocale(locale);
    numbers = NumberFormatter.withLocale(icu);
    var percent = numbers.unit(NoUnit.PERCENT);
    percents = percent.precision(Precision.integer());
    smallPercents = percent.precision(Precision.fixedFraction(1));
    plurals = PluralRules.forLocale(icu);
    char zero = DecimalFormatSymbols.getInstance(icu).getZeroDigit();
    digits = DecimalStyle.STANDARD.withZeroDigit(zero);
    rightToLeft = icu.isRightToLeft();
  }

  /// A language that no words exist for is rendered in English as a whole, numbers included.
  public static Renderer of(Locale locale) {
    return new Renderer(Language.isWritten(locale) ? locale : Locale.ENGLISH);
  }

  /// What it renders in.
  public Locale locale() {
    return locale;
  }

  /// The text of the segments, or the first slot that the evidence cannot fill.
  public Rendered render(List<Segment> segments, Evidence evidence) {
    var text = new StringBuilder();
    for (Segment segment : segments) {
      switch (segment) {
        case Words(String words) -> text.append(words);
        case Slot(String name, SlotFormat format) -> {
          Optional<String> filled = evidence.find(name).flatMap(value -> shown(value, format));
          if (filled.isEmpty()) {
            return new Rendered.Unfillable(
                name + ":" + format, "the evidence has no such value, or it cannot be shown so");
          }
          text.append(filled.get());
        }
      }
    }
    return new Rendered.Text(text.toString());
  }

  private Optional<String> shown(Value value, SlotFormat format) {
    return switch (value) {
      case Value.Count(Metric metric, long count) -> counted("count." + metric.id(), count, format);
      case Value.CountRange(Metric _, long low, long high) ->
          plain(
              format,
              () -> low == high ? number(low) : range("between", number(low), number(high)));
      case Value.Share(Metric _, long part, long whole) ->
          plain(format, () -> percent((double) part / (double) whole));
      case Value.ShareRange(Metric _, double low, double high) ->
          plain(format, () -> range("between", percent(low), percent(high)));
      case Value.Plain(long number) -> plain(format, () -> number(number));
      case Value.About(double mean) -> plain(format, () -> about(mean));
      case Value.Score(long score) -> plain(format, () -> number(score));
      case Value.ScoreRange(long low, long high) -> plain(format, () -> scores(low, high));
      case Value.Days(int days) -> counted("days", days, format);
      case Value.People(int people) -> counted("people", people, format);
      case Value.Weekday(var weekday) ->
          plain(format, () -> weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale));
      case Value.Date(var date) -> plain(format, () -> pattern("date").format(date));
      case Value.Moment(var moment) -> plain(format, () -> pattern("moment").format(moment));
      case Value.Move(Direction direction) -> move(direction, format);
      case Value.MetricName(Metric metric) -> name(language.word("metric." + metric.id()), format);
      case Value.SourceName(var source) -> name(language.word("source." + source.word()), format);
      case Value.DimensionName(var dimension) ->
          name(language.word("dimension." + dimension.word()), format);
      case Value.SpanName(var span) -> name(language.word("span." + span.word()), format);
      case Value.Name(String name) -> plain(format, () -> isolated(name));
      case Value.Hour(int from) ->
          plain(format, () -> range("between", hour(from), hour(from + 1)));
    };
  }

  private Optional<String> counted(String noun, long count, SlotFormat format) {
    return format == SlotFormat.COUNTED
        ? Optional.of(counted(noun, count))
        : plain(format, () -> number(count));
  }

  private String counted(String noun, long count) {
    String form = noun + "#" + plurals.select((double) count);
    return language
        .findWord(form)
        .orElseGet(() -> language.word(noun + "#other"))
        .replace("{0}", number(count));
  }

  private Optional<String> move(Direction direction, SlotFormat format) {
    return switch (format) {
      case COMPARISON, LEVEL, HEIGHT, TREND, EXTREME ->
          Optional.of(
              language.word("move." + lower(format.name()) + "." + lower(direction.name())));
      case PLAIN, COUNTED, CAPITAL -> Optional.empty();
    };
  }

  private Optional<String> name(String name, SlotFormat format) {
    return switch (format) {
      case PLAIN -> Optional.of(name);
      case CAPITAL -> Optional.of(SpokenNames.capital(name, locale));
      case COUNTED, COMPARISON, LEVEL, HEIGHT, TREND, EXTREME -> Optional.empty();
    };
  }

  private static Optional<String> plain(SlotFormat format, Supplier<String> text) {
    return format == SlotFormat.PLAIN ? Optional.of(text.get()) : Optional.empty();
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(language.word(key), locale).withDecimalStyle(digits);
  }

  private String number(long count) {
    return numbers.format(count).toString();
  }

  private String about(double mean) {
    int decimals = mean < WHOLE_FROM ? 1 : 0;
    var exact = BigDecimal.valueOf(mean).setScale(decimals, RoundingMode.HALF_UP);
    return numbers.format(exact.stripTrailingZeros()).toString();
  }

  /// A range that reaches below zero is not written with a dash, which would read as a sign.
  private String scores(long low, long high) {
    return low == high ? number(low) : range("range", number(low), number(high));
  }

  private String range(String form, String low, String high) {
    return language.word(form).replace("{0}", low).replace("{1}", high);
  }

  /// A name that runs against the sentence would carry the numbers beside it to its other side.
  private String isolated(String name) {
    return name.codePoints().anyMatch(this::runsAgainst) ? FIRST_STRONG + name + POP : name;
  }

  private boolean runsAgainst(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightToLeft;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          !rightToLeft;
      default -> false;
    };
  }

  private String hour(int hour) {
    return pattern("hour").format(LocalTime.of(hour % 24, 0));
  }

  /// Halves are rounded up, so that a reader who checks by hand gets the same.
  private String percent(double share) {
    boolean small = share > 0 && share < SMALL_SHARE;
    var exact = BigDecimal.valueOf(share * 100).setScale(small ? 1 : 0, RoundingMode.HALF_UP);
    return (small ? smallPercents : percents).format(exact).toString();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
