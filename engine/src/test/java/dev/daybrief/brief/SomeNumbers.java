package dev.daybrief.brief;

import dev.daybrief.insight.Evidence.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers that a text shows, and those that a value may be shown as; both without separators.
final class SomeNumbers {

  private static final Pattern SHOWN =
      Pattern.compile("\\p{Nd}(?:[\\p{Nd}.,٫٬’'\\u00a0\\u202f]*\\p{Nd})?");

  static Set<String> shownIn(String text, Locale locale) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    return SHOWN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(SomeNumbers::inLatinDigits)
        .map(number -> comma ? number.replace(".", "").replace(',', '.') : number.replace(",", ""))
        .map(number -> number.replaceAll("[’'\\u00a0\\u202f]", ""))
        .collect(Collectors.toSet());
  }

  private static String inLatinDigits(String number) {
    return number
        .codePoints()
        .mapToObj(c -> Character.isDigit(c) ? "" + Character.digit(c, 10) : Character.toString(c))
        .collect(Collectors.joining())
        .replace("٬", "")
        .replace('٫', '.');
  }

  static Stream<String> of(Value value) {
    return switch (value) {
      case Value.Count count -> whole(count.count());
      case Value.CountRange range -> whole(range.low(), range.high());
      case Value.Share share -> percents((double) share.part() / share.whole());
      case Value.ShareRange range -> Stream.concat(percents(range.low()), percents(range.high()));
      case Value.Plain plain -> whole(plain.number());
      case Value.About about ->
          Stream.of(rounded(about.mean(), about.mean() < 10 ? 1 : 0).stripTrailingZeros())
              .map(BigDecimal::toPlainString);
      case Value.Score score -> whole(Math.abs(score.score()));
      case Value.ScoreRange range -> whole(Math.abs(range.low()), Math.abs(range.high()));
      case Value.Days days -> whole(days.days());
      case Value.People people -> whole(people.people());
      case Value.Date date -> whole(date.date().getDayOfMonth());
      case Value.Moment moment ->
          Stream.concat(
              whole(moment.moment().getDayOfMonth()),
              Stream.of(
                  "%02d".formatted(moment.moment().getHour()),
                  "%02d".formatted(moment.moment().getMinute())));
      case Value.Hour hour ->
          Stream.of("%02d".formatted(hour.from()), "%02d".formatted((hour.from() + 1) % 24), "00");
      case Value.Name name -> shownIn(name.name(), Locale.ENGLISH).stream();
      case Value.Weekday _,
          Value.Move _,
          Value.MetricName _,
          Value.SourceName _,
          Value.DimensionName _,
          Value.SpanName _ ->
          Stream.empty();
    };
  }

  private static Stream<String> whole(long... numbers) {
    return java.util.Arrays.stream(numbers).mapToObj(Long::toString);
  }

  private static Stream<String> percents(double share) {
    int decimals = share > 0 && share < 0.01 ? 1 : 0;
    return List.of(rounded(100 * share, decimals)).stream().map(BigDecimal::toPlainString);
  }

  private static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  private SomeNumbers() {}
}
