package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import java.util.Map;

class InMemoryFactsTest extends FactSourceContract {

  private final InMemoryRecords records = new InMemoryRecords();

  @Override
  protected FactSource facts() {
    return new InMemoryFacts(records);
  }

  @Override
  protected void know(Organization organization) {
    records.add(organization);
  }

  @Override
  protected void miss(Organization organization, int calls) {
    records.change(organization, Map.of(Metric.CALLS_MISSED, (long) calls));
  }
}
