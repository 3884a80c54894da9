package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import java.time.LocalDate;
import java.util.List;

/// Port: the facts of organisation-days.
public interface FactSource {

  /// Facts of the date, each organisation in its own zone, in the order given. Days that were not
  /// counted yet are counted first, all of the batch in one statement a source.
  List<Dossier> load(List<Organization> organizations, LocalDate date);

  /// A day and the weeks before it.
  record Dossier(FactSheet sheet, History history) {}
}
