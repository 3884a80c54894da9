package dev.daybrief.day;

/// What a person or an organisation is called.
public final class DisplayName {

  private static final int LONGEST = 200;

  /// Throws [IllegalArgumentException] for what nobody could read.
  public static void check(String name) {
    if (name.isBlank()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a name has 1 to 200 characters and no control characters");
    }
  }

  private DisplayName() {}
}
