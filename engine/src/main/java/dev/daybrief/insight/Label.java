package dev.daybrief.insight;

import java.util.Locale;

/// What sort of line it is, so that five lines never pretend to be five alarms.
public enum Label {
  SIGNAL,
  OPEN_WORK,
  STANDING,
  CALM;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
