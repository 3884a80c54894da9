package dev.daybrief.access;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pages by ids that grow with time. Ids are ordered as text: Java takes their halves for signed
/// numbers.
final class NewestFirst {

  /// @param before the last one of the page before
  static <T> List<T> page(Stream<T> all, Function<T, UUID> id, @Nullable UUID before, int most) {
    Function<T, String> text = one -> id.apply(one).toString();
    return all.filter(one -> before == null || text.apply(one).compareTo(before.toString()) < 0)
        .sorted(Comparator.comparing(text).reversed())
        .limit(most)
        .toList();
  }

  private NewestFirst() {}
}
