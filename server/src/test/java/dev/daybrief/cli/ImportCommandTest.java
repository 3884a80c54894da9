package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String HEADER = "external_id,status,created_at\n";
  private static final String GOOD = "good,Missed,2026-11-10T10:00:00+01:00\n";

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @TempDir Path folder;

  @BeforeEach
  void oneOrganization() {
    postgres.execute("TRUNCATE daybrief.organizations, daybrief.calls CASCADE");
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
  }

  private Said read(String kind, Path... files) {
    var words = new ArrayList<>(List.of("import", kind, "--organization", "bank"));
    words.addAll(List.of("--rejected-to", folder.toString()));
    Arrays.stream(files).map(Path::toString).forEach(words::add);
    return terminal.run(words.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private String rejected(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".rejected.csv"));
  }

  private static String stored() {
    return String.valueOf(
        postgres.text(
            "SELECT string_agg(external_id || ' ' || status, ', ' ORDER BY external_id, updated_at)"
                + " FROM daybrief.calls"));
  }

  @Test
  void storesGoodRowsAndSaysSo() throws IOException {
    Path file = file("calls.csv", HEADER + GOOD);

    Said said = read("calls", file);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .isEqualTo(file + ": 1 rows read, 1 added, 0 changed, 0 unchanged, 0 rejected\n");
    assertThat(said.err()).matches("\\d+/\\d+ bytes.*1 rows, rejected 0\n");
    assertThat(folder.resolve("calls.csv.rejected.csv")).doesNotExist();
    assertThat(stored()).isEqualTo("good missed");
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    Path file = file("calls.csv", HEADER + GOOD);
    read("calls", file);
    String version = version();

    assertThat(read("calls", file).out()).contains("0 added, 0 changed, 1 unchanged, 0 rejected");
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void tellsTheDatabaseHowManyRecordsThereAre() throws IOException {
    assertThat(tuples()).isEqualTo("-1");

    read("calls", file("calls.csv", HEADER + GOOD));

    assertThat(tuples()).isEqualTo("1");
  }

  private static String tuples() {
    return String.valueOf(
        postgres.text(
            "SELECT reltuples::int FROM pg_class WHERE oid = 'daybrief.calls'::regclass"));
  }

  private static String version() {
    return String.valueOf(postgres.text("SELECT version FROM daybrief.data_versions"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad,Teleported,2026-11-10T10:00:00Z | 2,status,",
        "bad,Missed,yesterday | 2,created_at,",
        "bad,Missed,2026-11-10T25:00:00Z | 2,created_at,",
        "bad,Missed | 2,,",
        "bad,Missed,2026-11-10T10:00:00Z,more | 2,,",
        ",Missed,2026-11-10T10:00:00Z | 2,external_id,"
      })
  void keepsTheGoodRowsBesideABadOne(String bad, String place) throws IOException {
    Said said = read("calls", file("calls.csv", HEADER + bad + "\n" + GOOD));

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("2 rows read, 1 added").contains("1 rejected");
    assertThat(said.err()).contains("refused rows with their reasons: " + folder);
    assertThat(rejected("calls.csv")).startsWith("line,column,reason,row\r\n" + place);
    assertThat(stored()).isEqualTo("good missed");
  }

  @Test
  void keepsTheGoodRowsBesideOneThatIsNotUtf8() throws IOException {
    Path file = file("calls.csv", HEADER);
    Files.write(
        file,
        (HEADER + "Zo\u00EB,Missed,2026-11-10\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read("calls", file).exitCode()).isEqualTo(1);
    assertThat(rejected("calls.csv")).contains("is not valid UTF-8");
    assertThat(stored()).isEqualTo("good missed");
  }

  @Test
  void keepsTheGoodRowsBesideAnOverLongLine() throws IOException {
    for (String quote : List.of("", "\"")) {
      Path file = file("calls.csv", HEADER + quote + "x".repeat(3 << 20) + "\n" + GOOD);

      assertThat(read("calls", file).exitCode()).isEqualTo(1);
      assertThat(Files.size(folder.resolve("calls.csv.rejected.csv"))).isLessThan(1000);
      assertThat(stored()).isEqualTo("good missed");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong.csv | id,state | lacks the column external_id, status, created_at of calls",
        "empty.csv | '' | is empty; a CSV file begins with a line of column names",
        "list.json | '[{\"external_id\":\"a\"}]' | is one JSON array; write one object a line",
        "zip.csv | 'PK\u0003\u0004' | is a ZIP archive; unpack it, or pack it with gzip"
      })
  void saysWhatIsWrongWithAFile(String name, String text, String reason) throws IOException {
    Said said = read("calls", file(name, text));

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("daybrief: " + folder.resolve(name) + " " + reason);
    assertThat(stored()).isEqualTo("null");
  }

  @Test
  void readsGzipAndNdjson() throws IOException {
    String json = "{\"external_id\":\"a\",\"status\":\"Ready\",\"created_at\":\"2026-11-10\"}\n";

    assertThat(read("calls", gzip("calls.csv.gz", HEADER + GOOD)).exitCode()).isZero();
    assertThat(read("calls", file("calls.ndjson", json.replace("2026-11-10", "2026-11-10T10:00"))))
        .extracting(Said::exitCode)
        .isEqualTo(0);
    assertThat(stored()).isEqualTo("a ready, good missed");
  }

  @Test
  void keepsTheRowsOfAGzipFileThatEndsTooEarly() throws IOException {
    var rows = new StringBuilder(HEADER);
    for (int number = 0; number < 30_000; number++) {
      rows.append("call-%05d,Missed,2026-11-10T10:00:00Z\n".formatted(number * 7919 % 100_000));
    }
    Path file = gzip("calls.csv.gz", rows.toString());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1000));

    Said said = read("calls", file);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("ends in the middle of its gzip data");
    assertThat(Integer.parseInt(stored().isEmpty() ? "0" : postgres.text(COUNT)))
        .isBetween(10_000, 29_999);
  }

  private static final String COUNT = "SELECT count(*) FROM daybrief.calls";

  @Test
  void readsOnWithTheNextFile() throws IOException {
    Path wrong = file("wrong.csv", "id\n");
    Path good = file("good.csv", HEADER + GOOD);

    assertThat(read("calls", wrong, good).exitCode()).isEqualTo(2);
    assertThat(stored()).isEqualTo("good missed");
  }

  @Test
  void keepsTheRefusedRowsOfTwoFilesOfOneName() throws IOException {
    Path first = file("calls.csv", HEADER + "a,first,2026-11-10T10:00:00Z\n");
    Path second = Files.createDirectory(folder.resolve("second")).resolve("calls.csv");
    Files.writeString(second, HEADER + "b,second,2026-11-10T10:00:00Z\n");

    assertThat(read("calls", first, second).exitCode()).isEqualTo(1);
    assertThat(rejected("calls.csv")).contains("a,first");
    assertThat(rejected("calls.csv.2")).contains("b,second");
  }

  @Test
  void removesTheReportOfAnEarlierImportOnceNothingIsRefused() throws IOException {
    read("calls", file("calls.csv", HEADER + "a,wrong,2026-11-10T10:00:00Z\n"));
    assertThat(folder.resolve("calls.csv.rejected.csv")).exists();

    read("calls", file("calls.csv", HEADER + GOOD));

    assertThat(folder.resolve("calls.csv.rejected.csv")).doesNotExist();
  }

  @Test
  void saysWhereRefusedRowsCannotBeWritten() throws IOException {
    Path file = file("calls.csv", HEADER + "a,wrong,2026-11-10T10:00:00Z\n" + GOOD);
    Path missing = folder.resolve("missing");

    Said said =
        terminal.run(
            "import",
            "calls",
            file.toString(),
            "--organization",
            "bank",
            "--rejected-to",
            missing.toString());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .contains("refused rows cannot be written to " + missing.resolve("calls.csv.rejected.csv"));
  }

  @Test
  void triesWithoutStoring() throws IOException {
    Path file = file("calls.csv", HEADER + GOOD + "a,wrong,2026-11-10T10:00:00Z\n");

    Said said =
        terminal.run(
            "import",
            "calls",
            file.toString(),
            "--organization",
            "bank",
            "--dry-run",
            "--rejected-to",
            folder.toString());

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("2 rows read, 0 added").contains("(dry run: nothing stored)");
    assertThat(stored()).isEqualTo("null");
  }

  @Test
  void namesColumnsItPassesOver() throws IOException {
    Path file = file("calls.csv", "colour,external_id,status,created_at\nred," + GOOD);

    assertThat(read("calls", file).err()).contains("unknown columns [colour] passed over");
  }

  @Test
  void readsFeedbackAndServiceRecords() throws IOException {
    Path feedback =
        file("feedback.csv", "external_id,created_at,nps_score\nf,2026-11-10T10:00:00Z,9\n");
    Path visits =
        file("visits.csv", "external_id,status,created_at\ns,No Show,2026-11-10T10:00:00Z\n");

    assertThat(read("feedback", feedback).exitCode()).isZero();
    assertThat(read("service-records", visits).exitCode()).isZero();
    assertThat(postgres.text("SELECT nps_score FROM daybrief.feedback")).isEqualTo("9");
    assertThat(postgres.text("SELECT status FROM daybrief.service_records")).isEqualTo("no_show");
  }

  @Test
  void refusesAnOrganizationItDoesNotKnow() throws IOException {
    Path file = file("calls.csv", HEADER + GOOD);

    Said said = terminal.run("import", "calls", file.toString(), "--organization", "nobody");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("There is no organisation \"nobody\"");
  }
}
