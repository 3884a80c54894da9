package dev.daybrief.postgres.fact;

import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.FactSourceContract;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.RecordVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFactSourceContractTest extends FactSourceContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Instant MADE = Instant.parse("2026-11-10T10:00:00Z");

  @Override
  protected FactSource facts() {
    return new PostgresFactSource(postgres.database());
  }

  @Override
  protected void know(Organization organization) {
    new PostgresOrganizations(postgres.database()).add(organization, false);
  }

  @Override
  protected void miss(Organization organization, int calls) {
    List<CallRecord> records =
        IntStream.range(0, calls).mapToObj(number -> missed("call " + number)).toList();
    new CallStore(postgres.database()).store(organization.id(), records);
  }

  private static CallRecord missed(String id) {
    return new CallRecord(
        new RecordVersion(id, MADE, null, false),
        CallStatus.MISSED,
        new CallRecord.Times(MADE, null, MADE, null),
        new CallRecord.Context(null, Customer.UNKNOWN, null, null, null),
        new CallRecord.Result(null, null, null, null, null));
  }
}
