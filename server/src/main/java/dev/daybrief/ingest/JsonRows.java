package dev.daybrief.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of NDJSON: one flat JSON object a line.
final class JsonRows implements RowReader {

  private static final JsonFactory JSON = new JsonFactory();

  /// Unknown names that are remembered; a hostile file has a new one in each row.
  private static final int REMEMBERED = 100;

  private final ByteWindow window;
  private final Map<String, Column> columns = new HashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private long line;
  private int length;

  JsonRows(ByteWindow window, RecordKind<?> kind) {
    this.window = window;
    kind.columns().forEach(column -> columns.put(column.title(), column));
  }

  @Override
  public boolean advance() throws IOException {
    do {
      window.drop(length);
      if (length == ByteWindow.LONGEST_ROW) {
        window.skipLine();
      }
      length = window.firstLine();
      line++;
    } while (length > 0 && window.isBlank(length));
    return length > 0;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String[] cells() throws Refusal, IOException {
    if (length == ByteWindow.LONGEST_ROW) {
      throw new Refusal("", "is longer than 1 MiB");
    }
    try (JsonParser parser = JSON.createParser(window.text(0, length).stripTrailing())) {
      return cells(parser);
    } catch (JsonProcessingException e) {
      // Its own message repeats the text.
      throw new Refusal(
          "", "is not valid JSON at character " + Math.max(1, e.getLocation().getColumnNr()));
    }
  }

  @Override
  public int bytes() {
    return length;
  }

  @Override
  public String excerpt(int most) {
    return window.excerpt(Math.min(most, length));
  }

  @Override
  public List<String> unknownColumns() {
    return List.copyOf(unknown);
  }

  private @Nullable String[] cells(JsonParser parser) throws IOException, Refusal {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Refusal("", "is not a JSON object; each line holds one");
    }
    var cells = new @Nullable String[Column.COUNT];
    var seen = new boolean[Column.COUNT];
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      Column column = columns.get(name);
      if (column == null) {
        remember(name);
        parser.skipChildren();
      } else if (seen[column.ordinal()]) {
        throw new Refusal(column.title(), "is there twice");
      } else {
        seen[column.ordinal()] = true;
        cells[column.ordinal()] = scalar(column, value, parser);
      }
    }
    if (parser.nextToken() != null) {
      throw new Refusal("", "has something after its JSON object; each line holds one");
    }
    return cells;
  }

  private static @Nullable String scalar(Column column, JsonToken value, JsonParser parser)
      throws IOException, Refusal {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    if (!value.isScalarValue()) {
      throw new Refusal(column.title(), "is a list or an object; expected a single value");
    }
    return parser.getText();
  }

  private void remember(String name) {
    if (unknown.size() < REMEMBERED) {
      unknown.add(Shown.of(name, 60));
    }
  }
}
