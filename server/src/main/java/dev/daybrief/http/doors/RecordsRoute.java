package dev.daybrief.http.doors;

import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.brief.RecordList;
import dev.daybrief.day.Organization;
import dev.daybrief.day.Organizations;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.Payload.Refused;
import java.util.Optional;

/// Records of one source, a page at a time, masked below managers. Who may not read comments
/// may not search them either: each search would tell a word of them.
final class RecordsRoute {

  private final RecordsQuery reading;
  private final RecordList records;
  private final Organizations organizations;

  RecordsRoute(RecordsQuery reading, RecordList records, Organizations organizations) {
    this.reading = reading;
    this.records = records;
    this.organizations = organizations;
  }

  Answer list(Request request, Principal principal) {
    Optional<Organization> organization = organizations.find(principal.organization());
    if (organization.isEmpty()) {
      return Problem.NO_SESSION.at(request.path());
    }
    boolean masked = !principal.role().mayAct(Role.MANAGER);
    try {
      RecordList.Query query = reading.read(request, organization.get());
      if (masked && query.words().isPresent()) {
        return Problem.FORBIDDEN.at(request.path(), "A manager can search what customers wrote.");
      }
      return Answer.secret(RecordsPage.of(records.page(principal.organization(), query), masked));
    } catch (Refused refused) {
      return refused.problem().at(request.path(), refused.detail());
    }
  }
}
