package dev.daybrief.verification;

/// Something in a draft that its evidence does not support.
///
/// @param rule name of the rule that was broken
/// @param detail what broke it, in words for a log or for a narrator's second try
public record Claim(String rule, String detail) {

  private static final int MOST = 40;

  /// What a narrator is told of it: the rule, and the word of its own that broke it.
  public String told() {
    return detail.isEmpty() || detail.length() > MOST ? rule : rule + ": " + detail;
  }
}
