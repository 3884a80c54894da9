package dev.daybrief.brief;

import dev.daybrief.day.Organization;

class InMemoryLedgerTest extends RunLedgerContract {

  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryLedger ledger = new InMemoryLedger(records);

  @Override
  protected RunLedger ledger() {
    return ledger;
  }

  @Override
  protected void know(Organization organization) {
    records.add(organization);
  }

  @Override
  protected String newest(Organization organization) {
    return ledger.newest(organization.id(), SomeBriefs.DAY);
  }
}
