package dev.daybrief.security.password;

import dev.daybrief.access.Member;
import dev.daybrief.day.Organization;
import dev.daybrief.day.Organizations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one way by which a password that a person chose becomes a hash.
public final class ChosenPasswords {

  private static final String PRODUCT = "Daybrief";

  private final Passwords passwords;
  private final Organizations organizations;

  public ChosenPasswords(Passwords passwords, Organizations organizations) {
    this.passwords = passwords;
    this.organizations = organizations;
  }

  /// Hash as a PHC string.
  ///
  /// @throws IllegalArgumentException with what is wrong, for the one who typed it
  public String hash(String password, Member member) {
    Passwords.checkForm(password);
    PasswordRule.check(password, known(member));
    return passwords.hash(password);
  }

  private List<String> known(Member member) {
    Optional<Organization> organization = organizations.find(member.organization());
    return Stream.concat(
            Stream.of(PRODUCT, member.email(), member.name()),
            organization.stream().flatMap(one -> Stream.of(one.name(), one.slug())))
        .toList();
  }
}
