package dev.daybrief.access;

import dev.daybrief.day.DisplayName;
import dev.daybrief.day.OrganizationId;
import java.util.UUID;
import java.util.regex.Pattern;

/// A person who may sign in to one organisation.
public record Member(UUID id, OrganizationId organization, String email, String name, Role role) {

  private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

  /// Longest address that mail can be sent to.
  private static final int LONGEST_EMAIL = 254;

  public Member {
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException("an e-mail address has the form name@example.com");
    }
    DisplayName.check(name);
  }
}
