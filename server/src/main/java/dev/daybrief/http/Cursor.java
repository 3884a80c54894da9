package dev.daybrief.http;

import dev.daybrief.brief.ProofSource.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A place among records as an address names it.
public final class Cursor {

  /// An id has 200 characters at most.
  private static final int LONGEST = 1200;

  public static String of(Place place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.text().getBytes(StandardCharsets.UTF_8));
  }

  /// Empty for whatever is not one of ours.
  public static Optional<Place> place(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      return Place.parse(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private Cursor() {}
}
