package dev.daybrief.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The cells of one JSON object. It is read to its end whatever is wrong with it, so that the next
/// one is found and the refusal can name the record.
final class JsonCells {

  private final Map<String, Column> columns = new HashMap<>();
  private final String known;
  private final Unknown unknown;
  private @Nullable String[] cells = new @Nullable String[Column.COUNT];
  private @Nullable Refusal refusal;

  JsonCells(RecordKind<?> kind, Unknown unknown) {
    this.unknown = unknown;
    kind.columns().forEach(column -> columns.put(column.title(), column));
    this.known =
        kind.name()
            + " have "
            + kind.columns().stream().map(Column::title).collect(Collectors.joining(", "));
  }

  /// What to do about a name that the kind does not have.
  @FunctionalInterface
  interface Unknown {

    /// @param known a sentence with the names it has
    void met(String name, String known) throws Refusal;
  }

  /// For a program that can be told.
  static final Unknown REFUSED =
      (name, known) -> {
        throw new Refusal(Shown.of(name, 60), "is no field that is known here: " + known);
      };

  /// @param parser at the beginning of the object; at its end afterwards
  @Nullable String[] read(JsonParser parser) throws IOException, Refusal {
    cells = new @Nullable String[Column.COUNT];
    refusal = null;
    var seen = new boolean[Column.COUNT];
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      try {
        field(name, value, parser, seen);
      } catch (Refusal first) {
        refusal = refusal == null ? first : refusal;
      }
      parser.skipChildren();
    }
    if (refusal != null) {
      throw refusal;
    }
    return cells;
  }

  /// Before the next row, which may be no object at all.
  void forget() {
    cells = new @Nullable String[Column.COUNT];
  }

  /// What the object that was read last calls its record.
  @Nullable String externalId() {
    return cells[Column.EXTERNAL_ID.ordinal()];
  }

  private void field(String name, JsonToken value, JsonParser parser, boolean[] seen)
      throws IOException, Refusal {
    Column column = columns.get(name);
    if (column == null) {
      unknown.met(name, known);
      return;
    }
    if (seen[column.ordinal()]) {
      throw new Refusal(column.title(), "is there twice");
    }
    seen[column.ordinal()] = true;
    if (value.isStructStart()) {
      throw new Refusal(column.title(), "is a list or an object; expected a single value");
    }
    cells[column.ordinal()] = value == JsonToken.VALUE_NULL ? null : parser.getText();
  }
}
