package dev.daybrief.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next for `cursor`; null on the last page
public record Paged<T>(List<T> entries, @Nullable String next) {

  /// @param found one more than a page has, where there are more
  /// @param cursor what an entry is found after
  public static <T> Paged<T> of(List<T> found, int most, Function<T, String> cursor) {
    boolean more = found.size() > most;
    List<T> entries = more ? found.subList(0, most) : found;
    return new Paged<>(entries, more ? cursor.apply(entries.getLast()) : null);
  }

  /// Whether the request has no parameter but a cursor that was read.
  public static boolean isAsked(Request request, Optional<?> cursor) {
    return request.hasOnly(Set.of("cursor"))
        && cursor.isPresent() == request.parameter("cursor").isPresent();
  }
}
