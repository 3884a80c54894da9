package dev.daybrief.ingest.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.attach.FeedReport;
import dev.daybrief.attach.FeedState;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.TheirDatabase;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What goes wrong on the other side while it is read. The state says so, nothing that was stored
/// is lost, the next sync goes on, and who has nothing to do with it notices nothing.
class HostileSourceTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();
  @RegisterExtension static final TheirDatabase theirs = new TheirDatabase();

  private static final String BERLIN = "6f1c9b1e-0000-4000-8000-00000000000a";
  private static final int ROWS = 100;
  private static final int PAGE = 10;
  private static final String OF_BERLIN =
      "SELECT count(*) FROM daybrief.calls WHERE organization_id = '"
          + BERLIN
          + "' AND NOT removed";

  private Synced ours = new Synced(postgres.database(), theirs.reader());
  private String others = "";

  @BeforeEach
  void aHundredCallsBesideSomebodyElse() {
    Synced.empty(postgres);
    theirs.reset();
    theirs.execute(
        """
        INSERT INTO organizations VALUES ('%1$s', 'Berlin');
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%1$s', 'completed', '2026-11-10 09:00+00',
          timestamptz '2026-11-10 09:00+00' + n * interval '1 minute'
        FROM generate_series(1, %2$d) n"""
            .formatted(BERLIN, ROWS));
    ours = new Synced(postgres.database(), theirs.reader());
    ours.attach(ReadyMapping.text());
    ours.limits = new SyncLimits(PAGE, 1_000);
    Organization other = new RecordRows(postgres).organization("somebody-else", "UTC");
    postgres.execute(
        """
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, is_demo)
        VALUES ('%s', '1', now(), now(), 'missed', now(), false)"""
            .formatted(other.id()));
    others = ofOthers();
  }

  private static String ofOthers() {
    return String.valueOf(
        postgres.text(
            """
            SELECT string_agg(c::text || v.version, ';')
            FROM daybrief.calls c JOIN daybrief.data_versions v USING (organization_id)
            WHERE organization_id <> '%s'"""
                .formatted(BERLIN)));
  }

  private Map<String, FeedReport> syncWhile(Runnable happens) {
    var whole = ours.opener;
    ours.opener = (source, mapping) -> new Killed(whole.open(source, mapping), 4, happens);
    try {
      return ours.sync();
    } finally {
      ours.opener = whole;
    }
  }

  private static FeedReport calls(Map<String, FeedReport> reports) {
    return Objects.requireNonNull(reports.get("calls"));
  }

  private void goesOnToItsEnd() {
    assertThat(Integer.parseInt(String.valueOf(postgres.text(OF_BERLIN)))).isBetween(30, 40);
    FeedReport next = calls(ours.sync());
    assertThat(next.state()).isEqualTo(FeedState.CURRENT);
    assertThat(next.counts().stored()).isBetween(60L, 70L);
    assertThat(postgres.text(OF_BERLIN)).isEqualTo(String.valueOf(ROWS));
    assertThat(ofOthers()).isEqualTo(others);
  }

  @Test
  void isGoneInMidSync() {
    var reports =
        syncWhile(
            () ->
                theirs.execute(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND usename = 'their_reader'"""));

    assertThat(Synced.states(reports)).containsExactly(FeedState.UNREACHABLE);
    assertThat(calls(reports).problem()).contains("check the address");
    goesOnToItsEnd();
  }

  @Test
  void changesItsTablesInMidSync() {
    var reports = syncWhile(() -> theirs.execute("ALTER TABLE calls RENAME status TO state"));

    assertThat(calls(reports).state()).isEqualTo(FeedState.SCHEMA_CHANGED);
    assertThat(calls(reports).problem()).contains("status does not exist");
    theirs.execute("ALTER TABLE calls RENAME state TO status");
    goesOnToItsEnd();
  }

  @Test
  void takesTheRightAwayInMidSync() {
    var reports = syncWhile(() -> theirs.execute("REVOKE SELECT ON calls FROM their_reader"));

    assertThat(calls(reports).state()).isEqualTo(FeedState.NO_RIGHT);
    theirs.execute("GRANT SELECT ON calls TO their_reader");
    goesOnToItsEnd();
  }

  /// As when a backup is restored badly: the ids stay, everything else is another type or empty.
  @Test
  void returnsNonsenseInMidSync() {
    var reports =
        syncWhile(
            () ->
                theirs.execute(
                    """
                    ALTER TABLE calls ALTER created_at TYPE text USING 'soon',
                      ALTER nps_score TYPE text USING chr(1) || 'many',
                      ALTER start_time TYPE text USING repeat('9', 10000)"""));

    assertThat(calls(reports).state()).isIn(FeedState.INCOMPLETE, FeedState.SCHEMA_CHANGED);
    assertThat(Integer.parseInt(String.valueOf(postgres.text(OF_BERLIN)))).isBetween(30, 40);
    assertThat(ofOthers()).isEqualTo(others);
    assertThat(postgres.text("SELECT max(length(reason)) < 400 FROM daybrief.source_refusals"))
        .isNotEqualTo("f");
  }
}
