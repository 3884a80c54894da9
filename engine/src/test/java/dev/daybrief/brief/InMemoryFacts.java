package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.ranking.Readers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Facts of days without a past, from [InMemoryRecords].
public class InMemoryFacts implements FactSource {

  private final InMemoryRecords records;

  public InMemoryFacts(InMemoryRecords records) {
    this.records = records;
  }

  @Override
  public List<Dossier> load(List<Organization> organizations, LocalDate date) {
    return organizations.stream().map(organization -> dossier(organization, date)).toList();
  }

  @Override
  public void countAhead(Organization organization, List<LocalDate> dates) {
    records.version(organization.id());
  }

  private Dossier dossier(Organization organization, LocalDate date) {
    long version = records.version(organization.id());
    var facts = records.facts(organization.id(), date);
    return new Dossier(
        new FactSheet(organization, organization.day(date), facts, Map.of(), version),
        History.NONE,
        Background.NONE,
        Readers.NONE);
  }

  @Override
  public List<Details> detail(List<Inquiry> inquiries) {
    return inquiries.stream().map(_ -> Details.NONE).toList();
  }
}
