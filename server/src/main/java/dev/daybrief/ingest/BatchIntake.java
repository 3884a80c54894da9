package dev.daybrief.ingest;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import dev.daybrief.record.RecordIntake;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.RowStore;
import dev.daybrief.record.SourceKind;
import dev.daybrief.record.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a batch as files are read, but refuses a row with a field that nobody knows: the
/// program that sent it can be told.
public final class BatchIntake implements RecordIntake {

  private final Organizations organizations;
  private final RecordStores stores;

  public BatchIntake(Organizations organizations, RecordStores stores) {
    this.organizations = organizations;
    this.stores = stores;
  }

  @Override
  public Intake take(OrganizationId organization, SourceKind kind, Form form, byte[] body) {
    Organization whose = organizations.find(organization).orElseThrow();
    return stores.of(
        kind,
        new RecordStores.Work<Intake>() {
          @Override
          public <R extends SourceRecord> Intake with(RecordKind<R> records, RowStore<R> store) {
            return BatchIntake.take(new Reading<>(records, whose, store), form, body);
          }
        });
  }

  private static <R extends SourceRecord> Intake take(Reading<R> reading, Form form, byte[] body) {
    try {
      RowReader rows =
          switch (form) {
            case JSON -> new JsonBatchRows(body, reading.kind, JsonCells.REFUSED);
            case NDJSON -> lines(body, reading.kind);
          };
      while (rows.advance()) {
        if (reading.results.size() == MOST_ROWS) {
          return new Intake.TooMany();
        }
        reading.read(rows);
      }
    } catch (RecordFile.Unreadable e) {
      return new Intake.Unreadable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // From memory nothing else fails than the decoding.
      return new Intake.Unreadable("it is not valid UTF-8");
    }
    return new Intake.Taken(reading.store());
  }

  private static RowReader lines(byte[] body, RecordKind<?> kind) {
    return new JsonRows(new ByteWindow(new ByteArrayInputStream(body)), kind, JsonCells.REFUSED);
  }

  /// A batch on its way: results are null where the store is yet to say.
  private static final class Reading<R extends SourceRecord> {

    private final RecordKind<R> kind;
    private final Organization organization;
    private final RowStore<R> store;
    private final CustomerKeys customers;
    private final List<R> good = new ArrayList<>();
    private final List<@Nullable RowResult> results = new ArrayList<>();

    Reading(RecordKind<R> kind, Organization organization, RowStore<R> store) {
      this.kind = kind;
      this.organization = organization;
      this.store = store;
      this.customers = CustomerKeys.of(organization);
    }

    void read(RowReader rows) throws IOException {
      try {
        good.add(kind.read(new Cells(rows.cells(), organization.zone(), customers)));
        results.add(null);
      } catch (Refusal refusal) {
        int index = results.size();
        results.add(
            new RowResult(
                index,
                shown(rows.externalId()),
                RowOutcome.REFUSED,
                new RecordProblem(index, refusal.column(), refusal.reason())));
      }
    }

    List<RowResult> store() {
      List<RowOutcome> outcomes = store.storeEach(organization.id(), good);
      var all = new ArrayList<RowResult>(results.size());
      int next = 0;
      for (int index = 0; index < results.size(); index++) {
        RowResult refused = results.get(index);
        if (refused == null) {
          String id = good.get(next).version().externalId();
          all.add(new RowResult(index, id, outcomes.get(next++), null));
        } else {
          all.add(refused);
        }
      }
      return all;
    }

    private static @Nullable String shown(@Nullable String id) {
      return id == null ? null : Shown.of(id, 200);
    }
  }
}
