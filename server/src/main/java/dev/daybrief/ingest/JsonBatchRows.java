package dev.daybrief.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of `{"records": [{…}, …]}`. What is not such a document is unreadable as a whole, with the
/// place where it goes wrong; nobody knows what its other rows would have been.
final class JsonBatchRows implements RowReader {

  /// Levels of a value that nobody reads.
  private static final int DEEPEST = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(ByteWindow.LONGEST_ROW)
                  .build())
          .build();

  private static final String FORM = "; send {\"records\": [{…}, …]}";

  private final JsonParser parser;
  private final JsonCells cells;
  private long line;

  JsonBatchRows(byte[] body, RecordKind<?> kind, JsonCells.Unknown unknown) throws IOException {
    this.parser = JSON.createParser(strict(body));
    this.cells = new JsonCells(kind, unknown);
    expect(next() == JsonToken.START_OBJECT, "it is not a JSON object" + FORM);
    expect(
        next() == JsonToken.FIELD_NAME && parser.currentName().equals("records"),
        "the object has something other than \"records\"" + FORM);
    expect(next() == JsonToken.START_ARRAY, "\"records\" is not a list" + FORM);
  }

  /// JSON is UTF-8 and nothing else.
  private static InputStreamReader strict(byte[] body) {
    return new InputStreamReader(
        new ByteArrayInputStream(body),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public boolean advance() throws IOException {
    if (next() != JsonToken.END_ARRAY) {
      line++;
      return true;
    }
    expect(
        next() == JsonToken.END_OBJECT, "the object has something other than \"records\"" + FORM);
    expect(next() == null, "something follows the object" + FORM);
    return false;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String[] cells() throws Refusal, IOException {
    try {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        throw new Refusal("", "is not a JSON object");
      }
      return cells.read(parser);
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  @Override
  public @Nullable String externalId() {
    return parser.currentToken() == JsonToken.END_OBJECT ? cells.externalId() : null;
  }

  @Override
  public int bytes() {
    return 0;
  }

  @Override
  public String excerpt(int length) {
    return "";
  }

  @Override
  public List<String> unknownColumns() {
    return List.of();
  }

  private @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private void expect(boolean met, String otherwise) throws IOException {
    if (!met) {
      throw new RecordFile.Unreadable(otherwise);
    }
  }

  /// Its own message repeats the text.
  private RecordFile.Unreadable broken(JsonProcessingException cause) {
    // It has none where a number or a text is too long.
    JsonLocation told = cause.getLocation();
    JsonLocation place = told == null ? parser.currentLocation() : told;
    return new RecordFile.Unreadable(
        "it is no valid JSON at line %d, column %d"
            .formatted(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr())));
  }
}
