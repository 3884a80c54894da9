package dev.daybrief.access;

import java.util.regex.Pattern;

/// One act of somebody, done or refused.
///
/// @param subject on what, in ids and words of our own: no secret and nothing a customer wrote;
///     empty where the act says it all
public record Deed(Actor actor, Act act, String subject, boolean done) {

  private static final Pattern PLAIN = Pattern.compile("[ -~]{0,200}");

  public Deed {
    if (!PLAIN.matcher(subject).matches()) {
      throw new IllegalArgumentException("a subject is a short text of plain letters");
    }
  }

  /// By whom the current work is done for.
  public static Deed done(Act act, String subject) {
    return new Deed(Actor.current(), act, subject, true);
  }

  public static Deed refused(Actor actor, Act act, String subject) {
    return new Deed(actor, act, subject, false);
  }

  public String outcome() {
    return done ? "done" : "refused";
  }
}
