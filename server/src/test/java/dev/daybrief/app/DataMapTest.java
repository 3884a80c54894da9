package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// docs/data-map.csv says of each column what is in it, why, for how long, and whether a model may
/// see it. A new column without an entry fails.
class DataMapTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Set<String> CLASSES =
      Set.of(
          "key",
          "person",
          "words",
          "staff",
          "member",
          "secret",
          "copy",
          "outbound",
          "record",
          "number",
          "brief",
          "setting",
          "audit",
          "operation");

  /// What may tell a model of a customer, or let somebody in.
  private static final Set<String> NEVER_OUT =
      Set.of("person", "words", "staff", "member", "secret", "copy", "outbound", "record");

  @Test
  void hasAnEntryOfEachColumnAndNoOther() throws IOException {
    String columns =
        Objects.requireNonNull(
            postgres.text(
                """
                SELECT string_agg(c.relname || '.' || a.attname, ',') FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')
                  AND c.relname <> 'flyway_schema_history'"""));

    assertThat(DataMap.read().stream().map(DataMap.Entry::name).collect(Collectors.toSet()))
        .isEqualTo(new TreeSet<>(Arrays.asList(columns.split(","))));
  }

  @Test
  void saysEachPartOfAnEntry() throws IOException {
    var settings =
        Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    List<DataMap.Entry> entries = DataMap.read();

    assertThat(entries).extracting(DataMap.Entry::name).doesNotHaveDuplicates();
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(CLASSES).as(entry.name()).contains(entry.kind());
              assertThat(entry.purpose()).as(entry.name()).isNotBlank();
              assertThat(entry.retention()).as(entry.name()).isNotBlank();
              assertThat(entry.model()).as(entry.name()).isIn("yes", "no");
            });
    assertThat(entries)
        .flatExtracting(entry -> List.of(entry.retention().split(" ")))
        .filteredOn(word -> word.startsWith("DAYBRIEF_"))
        .isNotEmpty()
        .allMatch(settings::contains);
  }

  @Test
  void letsNoCustomerAndNoSecretOut() throws IOException {
    assertThat(DataMap.read())
        .filteredOn(entry -> NEVER_OUT.contains(entry.kind()))
        .isNotEmpty()
        .allMatch(entry -> entry.model().equals("no"));
  }

  @Test
  void isToldInTheDocuments() throws IOException {
    var document =
        new StringBuilder(
            "| Column | Class | Purpose | Kept | To the model |\n|---|---|---|---|---|");
    for (DataMap.Entry entry : DataMap.read()) {
      document.append(
          "\n| `%s` | %s | %s | %s | %s |"
              .formatted(
                  entry.name(),
                  entry.kind(),
                  entry.purpose(),
                  entry.retention().replaceAll("(DAYBRIEF_\\w+)", "`$1`"),
                  entry.model()));
    }
    DocumentsTest.assertUpToDate(Path.of("../docs/data.md"), "data", document.toString());
    assertThat(Files.readString(Path.of("../docs/data.md"))).contains("## Classes");
  }
}
