package dev.daybrief.verification;

/// Something in a draft that its evidence does not support.
///
/// @param rule name of the rule that was broken
/// @param detail what broke it, in words for a log or for a narrator's second try
public record Claim(String rule, String detail) {}
