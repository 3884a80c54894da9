package dev.daybrief.ingest;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.SourceRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes records of rows that come from elsewhere than a file, by the same rules. For one thread.
public final class RowReading<R extends SourceRecord> {

  private static final int DATE_LENGTH = "2026-11-20".length();

  private final RecordKind<R> kind;
  private final ZoneId times;
  private final Column[] columns;
  private final Map<String, CustomerKeys> byRegion = new HashMap<>();

  /// To know the region of a zone takes longer than to read a row.
  private final Map<OrganizationId, CustomerKeys> customers = new HashMap<>();

  /// @param times zone of times without an offset; a date alone is of the organisation's zone
  /// @param columns names of the values of a row, in their order
  public RowReading(RecordKind<R> kind, ZoneId times, List<String> columns) {
    this.kind = kind;
    this.times = times;
    this.columns =
        columns.stream()
            .map(name -> Column.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
            .toArray(Column[]::new);
  }

  /// A row that was read: a record, or why there is none.
  public sealed interface Row<R extends SourceRecord> {

    record Good<R extends SourceRecord>(R record) implements Row<R> {}

    record Bad<R extends SourceRecord>(RecordProblem problem) implements Row<R> {}
  }

  public Row<R> read(Organization organization, @Nullable String[] values) {
    var cells = new @Nullable String[Column.COUNT];
    for (int place = 0; place < columns.length; place++) {
      Column column = columns[place];
      cells[column.ordinal()] =
          column.isTime() ? timed(values[place], organization.zone()) : values[place];
    }
    try {
      return new Row.Good<>(kind.read(new Cells(cells, times, customers(organization))));
    } catch (Refusal refusal) {
      return new Row.Bad<>(new RecordProblem(0, refusal.column(), refusal.reason()));
    }
  }

  private CustomerKeys customers(Organization organization) {
    return customers.computeIfAbsent(
        organization.id(), _ -> CustomerKeys.of(organization, byRegion));
  }

  /// A date alone is the beginning of that day where the organisation is.
  private static @Nullable String timed(@Nullable String value, ZoneId zone) {
    if (value == null || value.length() != DATE_LENGTH) {
      return value;
    }
    try {
      return LocalDate.parse(value).atStartOfDay(zone).toInstant().toString();
    } catch (DateTimeException e) {
      return value; // Refused like any other text that is no time.
    }
  }

  /// The texts of a row as they may be shown.
  public static String shown(@Nullable String value, int most) {
    return value == null ? "" : Shown.of(value, most);
  }

  @Override
  public String toString() {
    return kind.name() + " of " + Arrays.toString(columns);
  }
}
