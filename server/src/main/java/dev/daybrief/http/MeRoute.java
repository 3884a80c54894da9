package dev.daybrief.http;

import dev.daybrief.access.Authenticator;
import dev.daybrief.access.Person;
import dev.daybrief.access.Principal;
import dev.daybrief.http.KnownOrganizations.Known;
import dev.daybrief.http.MemberJson.Me;
import dev.daybrief.http.MemberJson.OrganizationJson;
import java.util.Optional;

/// Who is asking, whoever keeps the members.
final class MeRoute {

  private final Authenticator authenticator;
  private final KnownOrganizations organizations;

  MeRoute(Authenticator authenticator, KnownOrganizations organizations) {
    this.authenticator = authenticator;
    this.organizations = organizations;
  }

  Answer show(Request request, Principal principal) {
    Optional<Person> person = request.bearerToken().flatMap(authenticator::person);
    Optional<Known> known = organizations.find(principal.organization());
    return person.isPresent() && known.isPresent()
        ? Answer.secret(
            new Me(
                MemberJson.of(
                    person.get(),
                    request.bearerToken().filter(authenticator::operates).isPresent()),
                OrganizationJson.of(known.get()),
                organizations.yesterday(known.get().organization()).toString()))
        : Problem.NO_SESSION.at(request.path());
  }
}
