package dev.daybrief.http;

import dev.daybrief.access.Person;
import dev.daybrief.http.KnownOrganizations.Known;

/// A member as the dashboard shows one.
record MemberJson(String name, String email, String role) {

  static MemberJson of(Person member) {
    return new MemberJson(member.name(), member.email(), member.role().word());
  }

  /// The member's organisation.
  ///
  /// @param zone IANA name
  /// @param locale BCP 47
  record OrganizationJson(
      String id, String name, String slug, String zone, String locale, boolean sample) {

    static OrganizationJson of(Known known) {
      return new OrganizationJson(
          known.organization().id().toString(),
          known.organization().name(),
          known.organization().slug(),
          known.organization().zone().getId(),
          known.organization().locale().toLanguageTag(),
          known.sample());
    }
  }

  /// Who is signed in.
  record Me(MemberJson member, OrganizationJson organization, String yesterday) {}

  /// What a login or a refresh gives.
  record Session(
      String accessToken,
      long expiresInSeconds,
      MemberJson member,
      OrganizationJson organization,
      String yesterday) {}
}
