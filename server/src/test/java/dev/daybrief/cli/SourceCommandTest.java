package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.TheirDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SourceCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();
  @RegisterExtension static final TheirDatabase theirs = new TheirDatabase();

  private static final String ORGANIZATION = "6f1c9b1e-0000-4000-8000-00000000000a";

  private final Terminal terminal = new Terminal(() -> new TestInstallation(postgres.database()));

  @TempDir Path folder;

  @BeforeEach
  void aFewCalls() throws IOException {
    postgres.execute(
        "TRUNCATE daybrief.organizations, daybrief.calls, daybrief.attached_sources,"
            + " daybrief.source_ids, daybrief.source_refusals CASCADE");
    theirs.reset();
    theirs.execute(
        """
        INSERT INTO organizations VALUES ('%1$s', 'Autohaus');
        INSERT INTO calls (organization_id, status, customer_number, created_at, updated_at) VALUES
          ('%1$s', 'missed', '+4930123456', '2026-11-10 09:00+00', '2026-11-10 09:00+00'),
          ('%1$s', 'exploded', NULL, '2026-11-10 09:00+00', '2026-11-10 09:00+00'),
          ('%1$s', 'exploded', NULL, '2026-11-10 09:00+00', '2026-11-10 09:00+00'),
          (NULL, 'missed', NULL, '2026-11-10 09:00+00', '2026-11-10 09:00+00')"""
            .formatted(ORGANIZATION));
    Files.writeString(folder.resolve("secret"), TheirDatabase.PASSWORD);
  }

  private Said source(String... words) {
    return terminal.run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("source"), java.util.stream.Stream.of(words))
            .toArray(String[]::new));
  }

  private Said withUrl(String... words) {
    return source(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(words),
                java.util.stream.Stream.of(
                    "--url",
                    theirs
                        .reader()
                        .jdbc()
                        .replace("jdbc:postgresql://", "postgresql://their_reader@"),
                    "--password-file",
                    folder.resolve("secret").toString()))
            .toArray(String[]::new));
  }

  @Test
  void addsSyncsListsAndRemoves() {
    assertThat(withUrl("add", "crm").out())
        .isEqualTo("added crm; `daybrief source sync crm` reads it\n");
    assertThat(source("list").out()).contains("crm", "never synced");

    Said synced = source("sync", "crm");

    assertThat(synced.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(synced.out())
        .contains(
            "crm calls: incomplete, 4 rows read, 1 stored, 3 refused, 0 removed: 3 rows were refused");
    assertThat(source("list", "crm").out())
        .contains("2: status unknown status \"exploded\"", "4: organization is missing");
    assertThat(source("list", "crm", "--json").out()).contains("\"state\" : \"incomplete\"");
    assertThat(source("remove", "crm").out()).isEqualTo("removed crm; its records stay\n");
    assertThat(source("sync", "crm").err()).contains("There is no source \"crm\"");
  }

  @Test
  void testsWhatWouldBeRead() {
    Said tested = withUrl("test");

    assertThat(tested.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(tested.out())
        .contains(
            "calls: 4 rows",
            "{status=missed, created_at=2026-11-10 09:00:00+00, is_demo=false,"
                + " customer_phone=+4930123456",
            "problem: 1 rows have no organization",
            "problem: 2 rows have the unknown status \"exploded\"; add it to `statuses`",
            "service-records: 0 rows");
    assertThat(tested.err()).isEmpty();
    assertThat(postgres.text("SELECT count(*) FROM daybrief.organizations")).isEqualTo("0");
  }

  @Test
  void testsForEachPieceThatIsMissing() {
    theirs.execute(
        "ALTER TABLE calls DROP COLUMN call_reason, DROP COLUMN cost; DROP TABLE call_feedback;"
            + " REVOKE SELECT ON servicerecords FROM their_reader");

    Said tested = withUrl("test", "--json");

    assertThat(tested.out())
        .contains(
            "`from` of feedback-2: relation \\\"call_feedback\\\" does not exist",
            "`from` of service-records: permission denied for table servicerecords");
    theirs.execute("GRANT SELECT ON servicerecords TO their_reader");
    assertThat(withUrl("test").out())
        .contains(
            "problem: `reason` of calls: column c.call_reason does not exist",
            "problem: `cost` of calls: column c.cost does not exist");
  }

  @Test
  void warnsOfARoleThatMayWrite() {
    theirs.execute("GRANT UPDATE ON calls TO their_reader");

    assertThat(withUrl("test").err())
        .isEqualTo(
            "warning: the role their_reader may write calls; reading is all that is needed, take it"
                + " away\n");
  }

  @Test
  void keepsPasswordsOutOfAddressesAndMessages() throws IOException {
    Said refused = source("add", "crm", "--url", "postgresql://reader:hidden@127.0.0.1:1/crm");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("Leave the password out of --url").doesNotContain("hidden");

    Files.writeString(folder.resolve("secret"), "wrong secret");
    Said added = withUrl("add", "crm");
    Said synced = source("sync", "crm");

    assertThat(synced.exitCode()).isEqualTo(ExitCode.NOTHING_RAN);
    assertThat(synced.out()).contains("calls: unreachable", "password authentication failed");
    assertThat(added.err() + synced.out() + synced.err()).doesNotContain("wrong secret");
    assertThat(postgres.text("SELECT attached_sources::text FROM daybrief.attached_sources"))
        .doesNotContain("wrong secret");
  }

  @Test
  void refusesAMappingWithLinesAndRemedies() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            times: Mars/North
            organizations:
              from: organizations
              id: id
              name: name
              zone: UTC
            calls:
              form: calls
              organization: organization_id
              id: id
              changed: updated_at
              columns:
                status: status; DROP TABLE calls
                colour: blue
              statuses:
                lost: Vanished
            """);

    Said added = withUrl("add", "crm", "--mapping", mapping.toString());

    assertThat(added.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(added.err())
        .contains(
            "line 1: `times` is \"Mars/North\"",
            "line 8: calls has no `from`; add it",
            "line 8: calls does not know `form`; it knows from, where",
            "line 13: `status` holds a semicolon",
            "line 14: columns does not know `colour`; it knows external_id, status",
            "line 13: columns has no `created_at`; add it",
            "line 16: \"Vanished\" is no status of calls");
  }

  @Test
  void readsAMappingInJson() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.json"),
            """
            {"times": "UTC",
             "organizations": {"from": "organizations", "id": "id", "name": "name", "zone": "UTC"},
             "calls": {"from": "calls", "where": "status <> 'exploded' AND organization_id IS NOT NULL",
               "organization": "organization_id", "id": "id", "changed": "updated_at",
               "columns": {"status": "status", "created_at": "created_at"}}}
            """);

    assertThat(withUrl("test", "--mapping", mapping.toString()).out())
        .isEqualTo(
            """
            calls: 1 rows
              {status=missed, created_at=2026-11-10 09:00:00+00, external_id=1, updated_at=2026-11-10 09:00:00+00}
            all fits
            """);
  }
}
