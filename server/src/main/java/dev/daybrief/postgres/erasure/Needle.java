package dev.daybrief.postgres.erasure;

import dev.daybrief.record.Person;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a person is found inside texts: a regular expression of PostgreSQL.
final class Needle {

  private static final Pattern SPECIAL = Pattern.compile("[\\p{Punct}&&[^@]]");

  /// Null, which matches nothing, where no number and no address is known.
  static @Nullable String of(Person person) {
    String all =
        Stream.concat(
                person.numbers().stream().map(Needle::number),
                person.emails().stream().map(Needle::email))
            .collect(Collectors.joining("|"));
    return all.isEmpty() ? null : all;
  }

  /// However it is grouped, behind any prefix.
  private static String number(String digits) {
    return String.join("[ ()./-]{0,3}", digits.split("")) + "(?![0-9])";
  }

  /// As a whole, not as the end or the beginning of another one.
  private static String email(String address) {
    String literal = SPECIAL.matcher(address).replaceAll("\\\\$0");
    return "(?<![[:alnum:].+_-])" + literal + "(?![[:alnum:]])";
  }

  private Needle() {}
}
