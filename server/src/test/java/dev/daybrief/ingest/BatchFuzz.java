package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.Organization;
import dev.daybrief.day.WholeText;
import dev.daybrief.fuzz.Memory;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.KeptRecords;
import dev.daybrief.record.RecordIntake.Form;
import dev.daybrief.record.RecordIntake.Intake;
import dev.daybrief.record.RecordIntake.RowResult;
import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.SourceKind;
import dev.daybrief.record.Storable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fuzzed: the body of a batch of records, inflated. The first byte says which kind it is of, and
/// whether it is one document or one a line.
///
/// Any body is taken row by row or refused as a whole, with a reason; each row that was not refused
/// is a record that can be stored; each answer can be sent.
public final class BatchFuzz {

  private static final Organization SHOP = SomeBriefs.organization();
  private static final InMemoryOrganizations ORGANIZATIONS =
      new InMemoryOrganizations(InstantSource.fixed(Instant.EPOCH));

  static {
    ORGANIZATIONS.add(SHOP, false);
  }

  /// 400 bytes a byte: `{},` is a row with a reason why not.
  private static final long MEMORY_PER_BYTE = 400;

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    SourceKind kind = SourceKind.values()[(input[0] & 0xFF) % SourceKind.values().length];
    Form form = (input[0] & 64) == 0 ? Form.JSON : Form.NDJSON;
    byte[] body = Arrays.copyOfRange(input, 1, input.length);
    var calls = new KeptRecords<CallRecord>();
    var feedback = new KeptRecords<FeedbackRecord>();
    var services = new KeptRecords<ServiceRecord>();
    var intake = new BatchIntake(ORGANIZATIONS, new RecordStores(calls, feedback, services));

    Intake taken =
        Memory.within(
            Memory.LOADING + MEMORY_PER_BYTE * body.length,
            () -> intake.take(SHOP.id(), kind, form, body));

    long stored =
        Stream.of(calls.all(), feedback.all(), services.all())
            .flatMap(List::stream)
            .peek(Storable::check)
            .count();
    switch (taken) {
      case Intake.Taken(List<RowResult> rows) -> {
        assertThat(IntStream.range(0, rows.size()))
            .allMatch(index -> rows.get(index).index() == index);
        rows.forEach(BatchFuzz::check);
        assertThat(rows).filteredOn(row -> row.problem() == null).hasSize((int) stored);
      }
      case Intake.Unreadable(String reason) -> {
        assertThat(reason).isNotBlank();
        assertThat(stored).isZero();
      }
      case Intake.TooMany() -> assertThat(stored).isZero();
    }
  }

  private static void check(RowResult row) {
    assertThat(row.outcome() == RowOutcome.REFUSED).isEqualTo(row.problem() != null);
    assertThat(row.externalId() == null || WholeText.is(row.externalId())).isTrue();
    if (row.problem() != null) {
      assertThat(row.problem().reason()).isNotBlank().matches(WholeText::is).hasSizeLessThan(2_000);
    }
  }

  private BatchFuzz() {}
}
