package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.ingest.export.ExportFile;
import dev.daybrief.postgres.TenancyTest;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.export.PostgresBelongings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An organisation gets all that is stored of it, and nothing else.
class ExportTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String OF_OTHERS = "canary-of-others";
  private static final String SECRET = "canary-of-a-secret";
  private static final String COMMA = ",";

  @BeforeAll
  static void plant() throws IOException {
    TenancyTest.fill(postgres);
    plant(OF_OTHERS, TenancyTest.THEIRS, columns(Set.of()));
    plant(SECRET, TenancyTest.OURS, columns(Set.of("secret")));
    postgres.execute(
        "UPDATE daybrief.calls SET customer_name = '=1+1', cost = 12.50 WHERE organization_id = '"
            + TenancyTest.OURS
            + "'");
  }

  /// @param kinds classes of the data map; none for all
  private static String columns(Set<String> kinds) throws IOException {
    return DataMap.read().stream()
        .filter(entry -> kinds.isEmpty() || kinds.contains(entry.kind()))
        .map(entry -> "daybrief." + entry.name())
        .collect(Collectors.joining(COMMA));
  }

  /// In each text, and each list of texts, that takes it.
  private static void plant(String canary, OrganizationId whose, String columns) {
    postgres.execute(
        """
        DO $$
        DECLARE
          cell record;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR cell IN SELECT attrelid::regclass AS place, attname, attndims FROM pg_attribute
            WHERE atttypid IN ('text'::regtype, 'text[]'::regtype) AND attnum > 0 AND attgenerated = ''
              AND format('%s.%s', attrelid::regclass, attname) = ANY (string_to_array('$columns', ','))
          LOOP
            BEGIN
              EXECUTE format('UPDATE %s SET %I = %L WHERE organization_id = %L', cell.place,
                cell.attname, CASE WHEN cell.attndims > 0 THEN '{$canary}' ELSE '$canary' END,
                '$whose');
            EXCEPTION WHEN check_violation THEN
              NULL;
            END;
          END LOOP;
        END
        $$"""
            .replace("$canary", canary)
            .replace("$columns", columns)
            .replace("$whose", whose.toString()));
  }

  @Test
  void givesEachColumnOfTheDataMapOrSaysWhyNot() throws IOException {
    Map<String, String> withheld = new PostgresBelongings(postgres.database()).withheld();
    Set<String> given = new TreeSet<>();
    read().forEach(given::addAll);
    Set<String> named = new TreeSet<>();
    for (DataMap.Entry entry : DataMap.read()) {
      boolean stays = withheld.containsKey(entry.table()) || withheld.containsKey(entry.name());
      if (!stays) {
        named.add(entry.name());
      }
      assertThat(stays || !entry.kind().equals("secret")).as(entry.name()).isTrue();
    }

    assertThat(given).isEqualTo(named);
    assertThat(withheld.values()).allMatch(reason -> !reason.isBlank());
    assertThat(text("about.json", OURS)).contains(withheld.keySet());
  }

  private static java.util.List<Set<String>> read() {
    var found = new java.util.ArrayList<Set<String>>();
    new PostgresBelongings(postgres.database())
        .read(
            TenancyTest.OURS,
            table ->
                found.add(
                    table.columns().stream()
                        .map(column -> table.name() + "." + column)
                        .collect(Collectors.toSet())));
    return found;
  }

  private static final Organization OURS = organization(TenancyTest.OURS);

  private static Organization organization(OrganizationId id) {
    return new Organization(id, "ours", "Ours", ZoneId.of("UTC"), Locale.UK);
  }

  @Test
  void givesARowOfEachTable() throws IOException {
    unzip(OURS)
        .forEach(
            (name, text) -> {
              if (name.endsWith(".ndjson")) {
                assertThat(text).as(name).contains(TenancyTest.OURS.toString());
              }
            });
  }

  @Test
  void givesNothingOfAnotherOrganization() throws IOException {
    String ours = String.join("\n", unzip(OURS).values());
    String theirs = String.join("\n", unzip(organization(TenancyTest.THEIRS)).values());

    assertThat(ours).doesNotContain(OF_OTHERS, TenancyTest.THEIRS.toString());
    assertThat(theirs).contains(OF_OTHERS);
    assertThat(theirs.split(OF_OTHERS, -1)).hasSizeGreaterThan(60);
  }

  @Test
  void givesNoSecret() throws IOException {
    String kept =
        postgres.text(
            "SELECT secret_hash FROM daybrief.api_keys WHERE organization_id = '%s'"
                .formatted(TenancyTest.OURS));

    assertThat(kept).isEqualTo(SECRET);
    assertThat(String.join("\n", unzip(OURS).values())).doesNotContain(SECRET);
  }

  @Test
  void writesTablesThatNoSpreadsheetTakesForFormulas() throws IOException {
    assertThat(text("json/calls.ndjson", OURS)).contains("\"customer_name\":\"=1+1\"");
    assertThat(text("csv/calls.csv", OURS)).contains(",\"'=1+1\",").contains(",12.50,");
  }

  @Test
  void tellsInstantsInUtc() throws IOException {
    assertThat(text("json/calls.ndjson", OURS))
        .containsPattern("\"created_at\":\"[^\"]+\\+00:00\"");
  }

  @Test
  void writesDownThatItWasAskedFor() throws IOException {
    String exports =
        "SELECT count(*) FROM daybrief.audit_entries WHERE act = 'export' AND organization_id = '%s'"
            .formatted(TenancyTest.OURS);
    int before = Integer.parseInt(String.valueOf(postgres.text(exports)));
    unzip(OURS);

    assertThat(postgres.text(exports)).isEqualTo(Integer.toString(before + 1));
  }

  @Test
  void looksWholeOnlyWhereItIs() {
    var written = new ByteArrayOutputStream();
    var broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("full");
          }
        };

    assertThatThrownBy(() -> export().write(OURS, broken)).isInstanceOf(IOException.class);
    postgres.execute("ALTER TABLE daybrief.webhooks RENAME COLUMN organization_id TO gone");
    assertThatThrownBy(() -> export().write(OURS, written)).isInstanceOf(RuntimeException.class);
    postgres.execute("ALTER TABLE daybrief.webhooks RENAME COLUMN gone TO organization_id");

    assertThat(written.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\1\2");
  }

  private static ExportFile export() {
    return new ExportFile(
        new PostgresBelongings(postgres.database()), InstantSource.fixed(Instant.EPOCH));
  }

  private static String text(String name, Organization whose) throws IOException {
    return unzip(whose).getOrDefault(name, "");
  }

  private static Map<String, String> unzip(Organization whose) throws IOException {
    var written = new ByteArrayOutputStream();
    export().write(whose, written);
    return unzip(written.toByteArray());
  }

  static Map<String, String> unzip(byte[] file) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
