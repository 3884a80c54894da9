package dev.daybrief.access;

import java.util.Locale;

/// What a principal may do; each role may do all that the ones before it may.
public enum Role {
  VIEWER,
  MANAGER,
  ADMIN;

  public boolean mayAct(Role needed) {
    return compareTo(needed) >= 0;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
