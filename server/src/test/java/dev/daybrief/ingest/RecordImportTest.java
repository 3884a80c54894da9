package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.ingest.RecordImport.Summary;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordImportTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final String HEADER = "external_id,status,created_at\n";
  private static final String GOOD = "good,Completed,2026-11-20T10:00:00Z\n";

  private final Organization shop =
      new RecordRows(POSTGRES).organization("shop-" + UUID.randomUUID(), "Europe/Berlin");
  private final StringWriter rejects = new StringWriter();

  private Summary calls(String text) {
    return calls(text.getBytes(StandardCharsets.UTF_8));
  }

  private Summary calls(byte[] bytes) {
    return calls(new ByteArrayInputStream(bytes), "calls.csv");
  }

  private Summary calls(InputStream in, String name) {
    return new RecordImport<>(RecordKind.CALLS, shop, new CallStore(POSTGRES.database()))
        .run(in, name, rejects, (bytes, rows, rejected) -> {});
  }

  private @Nullable String kept(String expression) {
    return POSTGRES.text(
        "SELECT string_agg(%s, ' | ' ORDER BY external_id) FROM daybrief.calls WHERE organization_id = '%s'"
            .formatted(expression, shop.id()));
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String scattered(int length) {
    return new Random(length)
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void readsCsvInAnyColumnOrder() {
    var summary =
        calls(
            """
            \uFEFFCreated_At, status ,customer_name,colour,external_id,cost\r
            2026-11-20 10:00,no-answer,"Ada ""the""
            first, of all",red,a,1.50\r
            \r
            2026-11-20T10:00:00Z,READY,,,b,""");

    assertThat(rejects.toString()).isEmpty();
    assertThat(summary.stored()).isEqualTo(new StoredCounts(2, 0, 0));
    assertThat(summary.unknownColumns()).containsExactly("colour");
    assertThat(
            kept(
                "concat_ws(';', external_id, status, created_at AT TIME ZONE 'UTC', customer_name, cost)"))
        .isEqualTo(
            "a;missed;2026-11-20 09:00:00;Ada \"the\"\nfirst, of all;1.50 | b;ready;2026-11-20 10:00:00");
  }

  @Test
  void readsNdjson() {
    var summary =
        calls(
            """
            {"external_id":"a","status":"Missed","created_at":"2026-11-20T10:00:00Z","nps_score":9,"x":{"y":[1]}}

            {"external_id":"b","status":"Missed","created_at":"2026-11-20T10:00:00Z","is_demo":true,"agent":null}
            {"external_id":"c","status":"Missed"
            {"external_id":"d","external_id":"d"}
            {"external_id":["e"]}
            {"external_id":"f\\ud800","status":"Missed","created_at":"2026-11-20T10:00:00Z"}
            [1]
            {} {}
            """);

    assertThat(summary.stored().added()).isEqualTo(2);
    assertThat(summary.unknownColumns()).containsExactly("x");
    assertThat(kept("external_id || is_demo || coalesce(nps_score, -1)"))
        .isEqualTo("afalse9 | btrue-1");
    assertThat(rejects.toString().lines().map(line -> line.replaceAll("\",\".*", "")))
        .containsExactly(
            "line,column,reason,row",
            "4,,\"is not valid JSON at character 37",
            "5,external_id,\"is there twice",
            "6,external_id,\"is a list or an object; expected a single value",
            "7,external_id,\"holds half of a character (a lone surrogate)",
            "8,,\"is not a JSON object; each line holds one",
            "9,,\"has something after its JSON object; each line holds one");
  }

  @Test
  void readsGzipWhateverItsName() throws IOException {
    assertThat(calls(gzip(HEADER + GOOD)).stored().added()).isEqualTo(1);
  }

  @Test
  void keepsTheRowsBeforeABreakInGzip() throws IOException {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      text.append(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}))
          .append(",Ready,2026-11-20T10:00:00Z\n");
    }
    byte[] whole = gzip(text.toString());

    var summary = calls(Arrays.copyOf(whole, whole.length / 2));

    assertThat(summary.stopped().orElseThrow())
        .isEqualTo("ends in the middle of its gzip data; the rows up to there are read");
    assertThat(summary.stored().added()).isBetween(5_000L, 15_000L);
  }

  @Test
  void changesNothingTheSecondTime() {
    calls(HEADER + GOOD);
    assertThat(calls(HEADER + GOOD).stored()).isEqualTo(new StoredCounts(0, 0, 1));
  }

  @Test
  void removesWhatTheSourceRemoved() {
    calls(HEADER + GOOD);
    var summary = calls("external_id,deleted_at\ngood,2026-11-21T10:00:00Z\nother,\n");

    assertThat(summary.stored()).isEqualTo(new StoredCounts(1, 0, 0));
    assertThat(kept("removed::text")).isEqualTo("true | true");
    assertThat(rejects.toString()).contains("3,created_at,\"is missing\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a,Foo,2026-11-20T10:00:00Z|2,status,\"unknown status \"\"Foo\"\": expected one of Ready, Scheduled,",
        "a,Ready,tomorrow|2,created_at,\"\"\"tomorrow\"\" is not a time of 1900 to 2199; expected one like",
        "a,Ready|2,,\"has 2 values where the header names 3 columns\"",
        ",Ready,2026-11-20T10:00:00Z|2,external_id,\"is missing\"",
        "a,\"Ready,2026-11-20T10:00:00Z|2,,\"opens a quote that is never closed\"",
        "a,\"Rea\"dy,2026-11-20T10:00:00Z|2,,\"has text after the closing quote of a value\"",
        "a,Rea\"dy,2026-11-20T10:00:00Z|2,,\"has a quote inside a value that does not begin with one\"",
        "a\u0000b,Ready,2026-11-20T10:00:00Z|2,external_id,\"holds a NUL character\"",
      })
  void refusesABadRowAndKeepsTheGood(String bad, String rejected) {
    // The line with the open quote stands between: its first line alone is lost.
    var summary = calls(HEADER + bad + "\n" + GOOD);

    assertThat(rejects.toString()).startsWith("line,column,reason,row\r\n" + rejected);
    assertThat(summary.read()).isEqualTo(2);
    assertThat(summary.rejected()).isEqualTo(1);
    assertThat(kept("external_id")).isEqualTo("good");
  }

  @Test
  void refusesAnIdLongerThanAnIndexTakes() {
    // So scattered that the database cannot compress it.
    String longest = scattered(200);
    calls(
        """
        external_id,status,created_at,service_record_external_id
        a,Ready,2026-11-20T10:00:00Z,%s
        good,Ready,2026-11-20T10:00:00Z,%s
        """
            .formatted(scattered(20_000), longest));

    assertThat(rejects.toString())
        .contains(
            "2,service_record_external_id,\"has more than the 200 characters of an external_id\"");
    assertThat(kept("service_record_external_id")).isEqualTo(longest);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    var bytes = (HEADER + "caf\u00e9,Ready,2026-11-20T10:00:00Z\n" + GOOD);
    calls(bytes.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(rejects.toString()).contains("2,,\"is not valid UTF-8; save the file as UTF-8\"");
    assertThat(kept("external_id")).isEqualTo("good");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\""})
  void passesOverAnEndlessLine(String quote) {
    InputStream endless =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream((HEADER + quote).getBytes(StandardCharsets.UTF_8)),
                new Repeated((byte) 'x', 50 << 20)),
            new ByteArrayInputStream(("\n" + GOOD).getBytes(StandardCharsets.UTF_8)));

    var summary = calls(endless, "calls.csv");

    assertThat(rejects.toString()).contains("2,,\"is longer than 1 MiB");
    assertThat(rejects.toString().length()).isLessThan(500);
    assertThat(summary.read()).isEqualTo(2);
    assertThat(kept("external_id")).isEqualTo("good");
  }

  @Test
  void passesOverAnEndlessLineOfJson() {
    var good =
        "\n{\"external_id\":\"good\",\"status\":\"Ready\",\"created_at\":\"2026-11-20T10:00:00Z\"}";
    InputStream endless =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream("{\"agent\":\"".getBytes(StandardCharsets.UTF_8)),
                new Repeated((byte) 'x', 5 << 20)),
            new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8)));

    calls(endless, "calls.ndjson");

    assertThat(rejects.toString()).contains("1,,\"is longer than 1 MiB\"");
    assertThat(kept("external_id")).isEqualTo("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|is empty; a CSV file begins with a line of column names",
        "external_id,status|lacks the column created_at of calls",
        "external_id;status;created_at|lacks the column external_id, status, created_at of calls; its columns seem",
        "external_id,status,created_at,Status|names the column status twice",
        "[{}]|is one JSON array; write one object a line (NDJSON)",
        "PK\u0003\u0004-|is a ZIP archive; unpack it, or pack it with gzip",
      })
  void saysWhatIsWrongWithAFile(String text, String reason) {
    var summary = calls(text);

    assertThat(summary.stopped().orElseThrow()).startsWith(reason);
    assertThat(summary.read()).isZero();
  }

  @Test
  void saysThatAFileIsUtf16() {
    assertThat(calls((HEADER + GOOD).getBytes(StandardCharsets.UTF_16)).stopped())
        .contains("is UTF-16; save it as UTF-8");
  }

  @Test
  void writesNoFormulaAndNothingInvisible() {
    calls(HEADER + "=HYPERLINK(1),\u202Eevil\u0007,2026-11-20T10:00:00Z\n");

    assertThat(rejects.toString())
        .contains("\"\"\\u202Eevil\\u0007\"\"")
        .contains(",\"'=HYPERLINK(1),");
  }

  @Test
  void repeatsNoMoreThanSixtyCharactersOfAValue() {
    calls(HEADER + "a," + "z".repeat(1000) + ",2026-11-20T10:00:00Z\n");

    assertThat(rejects.toString()).contains("unknown status \"\"" + "z".repeat(59) + "…\"\"");
  }

  @Test
  void readsFeedbackAndServiceRecords() {
    var feedback =
        new RecordImport<>(
                RecordKind.FEEDBACK,
                shop,
                new FeedbackStore(POSTGRES.database(), new ThemeReader(Taxonomy.standard())))
            .run(
                stream(
                    """
                    external_id,created_at,nps_score,comment
                    f,2026-11-20T10:00:00Z,11,x
                    g,2026-11-20T10:00:00Z,10,"=x"
                    """),
                "feedback.csv",
                rejects,
                (bytes, rows, rejected) -> {});
    var visits =
        new RecordImport<>(
                RecordKind.SERVICE_RECORDS, shop, new ServiceRecordStore(POSTGRES.database()))
            .run(
                stream(
                    """
                    external_id,status,created_at,amount,currency
                    s,no_show,2026-11-20T10:00:00Z,12.5,eur
                    t,Completed,2026-11-20T10:00:00Z,1,
                    u,Completed,2026-11-20T10:00:00Z,1e999999999,EUR
                    """),
                "visits.csv",
                rejects,
                (bytes, rows, rejected) -> {});

    assertThat(feedback.stored().added()).isEqualTo(1);
    assertThat(visits.stored().added()).isEqualTo(1);
    assertThat(rejects.toString())
        .contains("2,nps_score,\"\"\"11\"\" is not a whole number of 0 to 10\"")
        .contains("3,currency,\"is missing\"")
        .contains("4,amount,\"\"\"1e999999999\"\" has more than 12 digits before the point");
  }

  @Test
  void keepsOneRecordOfAMillionRowsOfOneId() {
    int rows = 1_000_000;

    var summary = calls(HEADER + "same,Ready,2026-11-20T10:00:00Z\n".repeat(rows) + GOOD);

    assertThat(summary.read()).isEqualTo(rows + 1);
    assertThat(summary.stored()).isEqualTo(new StoredCounts(2, 0, rows - 1));
    assertThat(kept("external_id")).isEqualTo("good | same");
  }

  @Test
  void keepsEveryVersionOfAMuchToldRecord() {
    String rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "same,Ready,2026-11-20T10:00:00." + (100_000 + i) + "Z\n")
            .collect(Collectors.joining("", HEADER, GOOD));

    assertThat(calls(rows).stored()).isEqualTo(new StoredCounts(20_001, 0, 0));
    assertThat(kept("CASE WHEN valid_until = 'infinity' THEN external_id END"))
        .isEqualTo("good | same");
  }

  @Test
  void throwsOnWhatTheStoreThrows() {
    var broken =
        new RecordImport<>(
            RecordKind.CALLS,
            shop,
            (organization, rows, turn) -> {
              throw new IllegalStateException("database gone");
            });

    assertThatThrownBy(
            () -> broken.run(stream(HEADER + GOOD), "calls.csv", rejects, (bytes, rows, no) -> {}))
        .hasMessage("database gone");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same byte again and again.
  private static final class Repeated extends InputStream {

    private final byte value;
    private long left;

    Repeated(byte value, long times) {
      this.value = value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(buffer, offset, offset + count, value);
      left -= count;
      return count;
    }
  }
}
