package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.time.InstantSource;
import java.time.LocalDate;

class InMemoryBriefsTest extends BriefStoreContract {

  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryDues dues = new InMemoryDues(InstantSource.system());
  private final BriefStore store = new InMemoryBriefs(records, InstantSource.system(), dues);

  @Override
  protected BriefStore store() {
    return store;
  }

  @Override
  protected DueBook dues() {
    return dues;
  }

  @Override
  protected void know(Organization organization) {
    records.add(organization);
  }

  @Override
  protected long changeRecords(Organization organization, LocalDate day) {
    return records.changeFrom(organization, day);
  }
}
