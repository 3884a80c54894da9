package dev.daybrief.postgres.attached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import dev.daybrief.attach.AttachedDatabase.RowSink;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.Position;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.record.SourceKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyDatabaseTest {

  @RegisterExtension static final TheirDatabase theirs = new TheirDatabase();

  private final ReadOnlyDatabase database =
      ReadOnlyDatabase.open(theirs.reader(), ZoneId.of("Asia/Kathmandu"));

  @BeforeEach
  void emptyTables() {
    theirs.reset();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Feed feed(Map<String, String> columns) {
    var all = new LinkedHashMap<String, String>();
    all.put("external_id", "id");
    all.put("updated_at", "updated_at");
    all.putAll(columns);
    var rows = new Feed.Rows("calls", null, "organization_id", "id", "updated_at");
    return new Feed("calls", SourceKind.CALLS, rows, all, Map.of());
  }

  /// Keeps each row as its key and values.
  private static final class Kept implements RowSink {

    final List<List<@Nullable String>> rows = new ArrayList<>();

    @Override
    public void row(@Nullable String organization, RowKey key, @Nullable String[] values) {
      var row =
          new ArrayList<@Nullable String>(Arrays.asList(organization, key.changed(), key.id()));
      row.addAll(Arrays.asList(values));
      rows.add(row);
    }

    @Override
    public void unreadable(@Nullable String organization, RowKey key, String reason) {
      throw new IllegalStateException(reason);
    }
  }

  private List<List<@Nullable String>> read(Feed feed, Position from) {
    var kept = new Kept();
    database.read(feed, from, 100, kept);
    return kept.rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-10 09:00:00+00",
        "2026-11-10 23:59:59.999999+00",
        "2026-11-10 09:00:00.5+00",
        "2026-11-10 09:00:00.000001+00",
        "2000-01-01 00:00:00+00",
        "1999-12-31 23:59:59.9999+00",
        "1970-01-01 00:00:00+00",
        "2024-02-29 12:00:00+00",
        "0001-01-01 00:00:00+00",
        "0001-12-31 00:00:00+00 BC",
        "4713-01-01 00:00:00+00 BC",
        "10000-01-01 00:00:00+00",
        "infinity",
        "-infinity"
      })
  void givesATimeAsTheServerWritesIt(String time) {
    theirs.execute("INSERT INTO calls (updated_at) VALUES ('" + time + "')");

    assertThat(read(feed(Map.of()), Position.START))
        .isEqualTo(List.of(Arrays.asList(null, time, "1", "1", time)));
    assertThat(read(feed(Map.of()), new Position.From(time, "1"))).hasSize(1);
    assertThat(read(feed(Map.of()), new Position.Behind(time, "1"))).isEmpty();
  }

  @Test
  void givesEachTextAsItIs() {
    var texts =
        List.of(
            "",
            " ",
            "\\N",
            "\\",
            "it's",
            "a\tb\nc\rd",
            "\u0001",
            "über",
            "電話",
            "\uD83D\uDCDE",
            "ready",
            "ready ",
            "ready",
            "x".repeat(48),
            "x".repeat(49),
            "x".repeat(100_000));
    for (String text : texts) {
      theirs.execute(
          "INSERT INTO calls (status, updated_at) VALUES ("
              + FeedSql.literal(text)
              + ", '2026-11-10 09:00+00')");
    }

    assertThat(
            read(feed(Map.of("status", "status")), Position.START).stream().map(row -> row.get(5)))
        .containsExactlyElementsOf(texts);
  }

  @Test
  void tellsWordsApartThatShareAPlaceInMemory() {
    theirs.execute(
        """
        INSERT INTO calls (status, updated_at)
        SELECT 'word ' || n % 20000, '2026-11-10 09:00+00' FROM generate_series(1, 40000) n""");
    var kept = new Kept();

    database.read(feed(Map.of("status", "status")), Position.START, 40_000, kept);

    assertThat(kept.rows)
        .allSatisfy(
            row -> {
              int id = Integer.parseInt(String.valueOf(row.get(2)));
              assertThat(row.get(5)).isEqualTo("word " + id % 20_000);
            });
  }

  /// What the mapping says is the server's own language, question marks and quotes included.
  @Test
  void takesTheMappingAsItIs() {
    theirs.execute(
        """
        INSERT INTO calls (status, updated_at) VALUES ('{"a": 1}', '2026-11-10 09:00+00')""");

    assertThat(
            read(
                    feed(
                        Map.of(
                            "status", "(status::jsonb ? 'a')::text || '?' || '{d}' -- and so on")),
                    Position.START)
                .getFirst()
                .getLast())
        .isEqualTo("true?{d}");
  }

  @Test
  void letsNoValueEndItsLiteral() {
    theirs.execute(
        """
        ALTER TABLE calls ALTER id DROP DEFAULT, ALTER id TYPE text;
        INSERT INTO calls (id, updated_at) VALUES (''' OR true --', '2026-11-10 09:00+00'),
          ('\\'' OR true --', '2026-11-10 09:00+00'), ('z', '2026-11-10 09:00+00')""");

    List<String> ids =
        read(feed(Map.of()), Position.START).stream()
            .map(row -> String.valueOf(row.get(2)))
            .toList();
    for (int place = 0; place < ids.size(); place++) {
      var behind = new Position.Behind("2026-11-10 09:00:00+00", ids.get(place));
      assertThat(read(feed(Map.of()), behind)).hasSize(ids.size() - 1 - place);
    }
    assertThat(database.find(feed(Map.of()), ids)).hasSize(3);
  }

  /// A receiver that fails in the middle of a page is not kept waiting for the rest of it.
  @Test
  void breaksOffAPageWhenItsRowsAreRefused() {
    theirs.execute(
        """
        INSERT INTO calls (status, updated_at)
        SELECT repeat('x', 1000), '2026-11-10 09:00+00' FROM generate_series(1, 20000) n""");
    RowSink refusing =
        new RowSink() {
          @Override
          public void row(@Nullable String organization, RowKey key, @Nullable String[] values) {
            throw new IllegalStateException("enough");
          }

          @Override
          public void unreadable(@Nullable String organization, RowKey key, String reason) {}
        };

    assertThatThrownBy(
            () -> database.read(feed(Map.of("status", "status")), Position.START, 20_000, refusing))
        .hasMessage("enough");
    assertThatThrownBy(() -> read(feed(Map.of()), Position.START)).isInstanceOf(SourceFault.class);
  }
}
