package dev.daybrief.access;

/// A member as people read who it is.
///
/// @param email empty where it is not known
public record Person(String name, String email, Role role) {

  public static Person of(Member member) {
    return new Person(member.name(), member.email(), member.role());
  }
}
