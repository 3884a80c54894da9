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

/// Port: the facts of organisation-days.
public interface FactSource {

  /// Facts of the date, each organisation in its own zone, in the order given. Days that were not
  /// counted yet are counted first, all of the batch in one statement a source.
  List<Dossier> load(List<Organization> organizations, LocalDate date);

  /// Counts dates of one organisation together, which costs less than one by one. What [#load]
  /// gives is the same with it and without.
  ///
  /// @param dates near each other, oldest first
  void countAhead(Organization organization, List<LocalDate> dates);

  /// Answers in the order of the inquiries, all of the batch in a few statements.
  List<Details> detail(List<Inquiry> inquiries);

  /// All that a day is judged by.
  record Dossier(FactSheet sheet, History history, Background background, Readers readers) {}
}
