package dev.daybrief.verification;

import java.util.List;

/// Whether a draft may be shown.
public sealed interface Verdict {

  /// Everything it says follows from the evidence; this is how it reads.
  record Supported(String title, String description) implements Verdict {}

  /// @param claims at least one
  record Unsupported(List<Claim> claims) implements Verdict {

    public Unsupported {
      claims = List.copyOf(claims);
    }
  }
}
