package dev.daybrief.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of NDJSON: one flat JSON object a line.
final class JsonRows implements RowReader {

  private static final JsonFactory JSON = new JsonFactory();

  /// Unknown names that are remembered; a hostile file has a new one in each row.
  private static final int REMEMBERED = 100;

  private final ByteWindow window;
  private final JsonCells cells;
  private final Set<String> unknown = new LinkedHashSet<>();
  private long line;
  private int length;

  /// Passes over names that the kind does not have, and remembers them.
  JsonRows(ByteWindow window, RecordKind<?> kind) {
    this.window = window;
    this.cells = new JsonCells(kind, (name, _) -> remember(name));
  }

  JsonRows(ByteWindow window, RecordKind<?> kind, JsonCells.Unknown unknown) {
    this.window = window;
    this.cells = new JsonCells(kind, unknown);
  }

  @Override
  public boolean advance() throws IOException {
    cells.forget();
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
      // Its own message repeats the text. It has no place where a number or a text is too long.
      JsonLocation place = e.getLocation();
      int character = place == null ? 1 : Math.max(1, place.getColumnNr());
      throw new Refusal("", "is not valid JSON at character " + character);
    }
  }

  @Override
  public @Nullable String externalId() {
    return cells.externalId();
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
    @Nullable String[] read = cells.read(parser);
    if (parser.nextToken() != null) {
      throw new Refusal("", "has something after its JSON object; each line holds one");
    }
    return read;
  }

  private void remember(String name) {
    if (unknown.size() < REMEMBERED) {
      unknown.add(Shown.of(name, 60));
    }
  }
}
