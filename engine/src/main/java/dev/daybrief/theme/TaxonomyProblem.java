package dev.daybrief.theme;

/// Keywords that cannot be used. The message is one line that names the place.
public final class TaxonomyProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  TaxonomyProblem(int line, String what) {
    super("line " + line + ": " + what);
  }
}
