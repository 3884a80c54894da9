package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  /// Versions of one call, a removed one, and words that no table should break.
  private static final String CALLS =
      """
      {"external_id":"a","status":"Ready","created_at":"2026-11-10T09:00:00Z","updated_at":"2026-11-10T09:00:00Z"}
      {"external_id":"a","status":"Missed","created_at":"2026-11-10T09:00:00Z","updated_at":"2026-11-10T11:00:00Z","customer_name":"=Ümit \\"Ü\\"","customer_phone":"+49 30 1234567","cost":12.50}
      {"external_id":"b","status":"Missed","created_at":"2026-11-11T09:00:00Z","updated_at":"2026-11-11T09:00:00Z","deleted_at":"2026-11-12T09:00:00Z"}
      """;

  private static final String FEEDBACK =
      """
      {"external_id":"f","created_at":"2026-11-10T12:00:00Z","updated_at":"2026-11-10T12:00:00Z","call_external_id":"a","nps_score":3,"comment":"too\\nexpensive, שלום"}
      """;

  private static final String VISITS =
      """
      {"external_id":"s","status":"Completed","created_at":"2026-11-10T08:00:00Z","completed_at":"2026-11-10T10:00:00Z","updated_at":"2026-11-10T10:00:00Z","amount":99.90,"currency":"EUR"}
      """;

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @TempDir Path folder;

  @BeforeEach
  void twoOrganizations() throws IOException {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    postgres.execute("TRUNCATE daybrief.calls, daybrief.feedback, daybrief.service_records");
    postgres.execute("TRUNCATE daybrief.audit_entries, daybrief.audit_heads");
    terminal.run("organization add bank --name Bank --zone Asia/Jerusalem".split(" "));
    terminal.run("organization add copy --name Copy --zone Europe/Berlin".split(" "));
    read("calls", "bank", Files.writeString(folder.resolve("calls.ndjson"), CALLS));
    read("feedback", "bank", Files.writeString(folder.resolve("feedback.ndjson"), FEEDBACK));
    read("service-records", "bank", Files.writeString(folder.resolve("visits.ndjson"), VISITS));
  }

  private void read(String kind, String slug, Path file) {
    Said said =
        terminal.run(
            "import",
            kind,
            file.toString(),
            "--organization",
            slug,
            "--rejected-to",
            folder.toString());
    assertThat(said.exitCode()).as(said.err()).isZero();
  }

  private Path file() {
    return folder.resolve("bank.zip");
  }

  private Said export() {
    return terminal.run("export", "--organization", "bank", "--to", file().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "calls, calls",
    "feedback, feedback",
    "service-records, service_records",
  })
  void isReadAgainAsItWas(String kind, String table) throws IOException {
    assertThat(export().exitCode()).isZero();
    Path rows = folder.resolve(table + "-again.ndjson");
    try (var zip = new ZipFile(file().toFile())) {
      Files.copy(zip.getInputStream(zip.getEntry("json/" + table + ".ndjson")), rows);
    }

    read(kind, "copy", rows);

    assertThat(stored(table, "copy")).isEqualTo(stored(table, "bank")).contains("external_id");
  }

  private static String stored(String table, String slug) {
    return String.valueOf(
        postgres.text(
            """
            SELECT string_agg((to_jsonb(t) - 'organization_id')::text, E'\\n'
              ORDER BY external_id, updated_at)
            FROM daybrief.%s t JOIN daybrief.organizations USING (organization_id)
            WHERE slug = '%s'"""
                .formatted(table, slug)));
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    Said said = export();

    assertThat(said.out())
        .isEqualTo("bank: %d bytes in %s\n".formatted(Files.size(file()), file()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(
            postgres.text(
                "SELECT string_agg(actor, ',') FROM daybrief.audit_entries WHERE act = 'export'"))
        .isEqualTo("installation");
  }

  @Test
  void writesOverNothing() throws IOException {
    Files.writeString(file(), "mine");

    Said said = export();

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("is there already");
    assertThat(file()).hasContent("mine");
  }

  @Test
  void leavesNoHalfFile() {
    postgres.execute("ALTER TABLE daybrief.webhooks RENAME COLUMN organization_id TO gone");
    Said said = export();
    postgres.execute("ALTER TABLE daybrief.webhooks RENAME COLUMN gone TO organization_id");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(file()).doesNotExist();
  }

  @Test
  void wantsToKnowWhoseAndWhere() {
    assertThat(terminal.run("export", "--to", file().toString()).exitCode()).isEqualTo(2);
    assertThat(terminal.run("export", "--organization", "bank").exitCode()).isEqualTo(2);
    assertThat(
            terminal
                .run("export", "--organization", "nobody", "--to", file().toString())
                .exitCode())
        .isEqualTo(2);
    assertThat(file()).doesNotExist();
  }
}
