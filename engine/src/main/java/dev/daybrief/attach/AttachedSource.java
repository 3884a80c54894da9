package dev.daybrief.attach;

import java.util.regex.Pattern;

/// An attached database as the installation remembers it.
///
/// @param url `postgresql://user@host:port/database` without a password
/// @param passwordFrom where the password is found when it is needed: `file:PATH`, `env:NAME`, or
///     empty where none is asked
/// @param mapping the text of its mapping file
public record AttachedSource(String name, String url, String passwordFrom, String mapping) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public AttachedSource {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a source's name has 1 to 63 lower-case letters, digits and inner hyphens: " + name);
    }
  }
}
