package dev.daybrief.ingest.attached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.attach.FeedReport.Counts;
import dev.daybrief.attach.FeedState;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.ReadOnlyDatabase;
import dev.daybrief.postgres.attached.TheirDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The ready mapping on the tables it is made for.
class SourceSyncTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();
  @RegisterExtension static final TheirDatabase theirs = new TheirDatabase();

  private static final String BERLIN = "6f1c9b1e-0000-4000-8000-00000000000a";
  private static final String CAIRO = "6f1c9b1e-0000-4000-8000-00000000000b";

  private Synced ours = new Synced(postgres.database(), theirs.reader());

  @BeforeEach
  void twoOrganizations() {
    Synced.empty(postgres);
    theirs.reset();
    theirs.execute(
        "INSERT INTO organizations VALUES ('%s', 'Autohaus Süd'), ('%s', 'Autohaus Süd')"
            .formatted(BERLIN, CAIRO));
    ours = new Synced(postgres.database(), theirs.reader());
    ours.attach(ReadyMapping.text());
  }

  private static void call(String organization, String status, String changed) {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, customer_number, direction, start_time, status,
          created_at, updated_at)
        VALUES ('%1$s', '+4930123456', 'inboundPhoneCall', '%3$s', '%2$s', '%3$s', '%3$s')"""
            .formatted(organization, status, changed));
  }

  @Test
  void readsCallsOfTwoOrganizations() {
    call(BERLIN, "no-answer", "2026-11-10 09:00+01");
    call(CAIRO, "Ready for Call", "2026-11-10 10:00+01");

    var reports = ours.sync();

    assertThat(Synced.states(reports)).containsExactly(FeedState.CURRENT);
    assertThat(postgres.text(Synced.ALL_CALLS)).isEqualTo("1 missed, 2 ready");
    assertThat(
            postgres.text(
                "SELECT string_agg(organization_id || ' ' || slug, ', ' ORDER BY slug) FROM daybrief.organizations"))
        .isEqualTo(BERLIN + " autohaus-sud, " + CAIRO + " autohaus-sud-2");
  }

  private static String stored() {
    return String.valueOf(postgres.text(Synced.ALL_CALLS));
  }

  @Test
  void makesFeedbackOfScoresAndSummariesOfCalls() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    call(BERLIN, "completed", "2026-11-10 10:00+00");
    call(BERLIN, "completed", "2026-11-10 11:00+00");
    theirs.execute(
        """
        UPDATE calls SET nps_score = 9, feedback_summary = 'kind and quick' WHERE id = 1;
        INSERT INTO call_feedback (call_id, kpis, type, created_at, updated_at) VALUES
          (1, '{"nps_score": 3}', 'nps', '2026-11-10 09:30+00', '2026-11-10 09:30+00'),
          (2, '{"nps": "4", "comment": "too slow"}', 'call', '2026-11-10 10:30+00', '2026-11-10 10:30+00'),
          (3, '{"score": 2}', 'csat', '2026-11-10 11:30+00', '2026-11-10 11:30+00'),
          (3, '[1]', 'x', '2026-11-10 11:30+00', '2026-11-10 11:30+00')""");

    ours.sync();

    assertThat(
            postgres.text(
                "SELECT string_agg(external_id || ' ' || nps_score || ' ' || comment, ', ' ORDER BY external_id)"
                    + " FROM daybrief.feedback"))
        .isEqualTo("call-1 9 kind and quick, feedback-2 4 too slow");
  }

  @Test
  void readsTimesWithoutZoneInThatOfTheMapping() {
    theirs.execute(
        """
        INSERT INTO servicerecords (organization_id, customer_name, status, appointment_date, is_demo,
          created_at, updated_at)
        VALUES ('%s', 'Ada', 'completed', '2026-11-10 08:00', false, '2026-11-09 08:00', '2026-11-10 17:00')"""
            .formatted(BERLIN));
    var source = ours.sources.find("crm").orElseThrow();
    ours.sources.remove("crm");
    ours.attach(source.mapping().replace("times: UTC", "times: Europe/Berlin"));

    ours.sync();

    assertThat(
            postgres.text(
                """
                SELECT concat_ws(' ', created_at AT TIME ZONE 'UTC', appointment_at AT TIME ZONE 'UTC',
                  completed_at AT TIME ZONE 'UTC') FROM daybrief.service_records"""))
        .isEqualTo("2026-11-09 07:00:00 2026-11-10 07:00:00 2026-11-10 16:00:00");
  }

  @Test
  void readsWhatChangedAndNothingElse() {
    for (int hour = 0; hour < 10; hour++) {
      call(BERLIN, "completed", "2026-11-10 0" + hour + ":00+00");
    }
    ours.sync();
    theirs.execute(
        "UPDATE calls SET status = 'missed', updated_at = '2026-11-10 12:00+00' WHERE id = 3");

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    // The newest again, because of the overlap, with the one an hour before it; and the changed
    // one.
    assertThat(calls.counts()).isEqualTo(new Counts(3, 1, 0, 0, 0));
    assertThat(stored()).contains("3 missed", "4 completed");
  }

  @Test
  void losesNoRowOfAChangeTimeThatFillsPages() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%s', 'completed', '2026-11-10 09:00+00', '2026-11-10 09:00+00'
        FROM generate_series(1, 25)"""
            .formatted(BERLIN));
    ours.limits = new SyncLimits(4, 1_000);

    ours.sync();

    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("25");
  }

  @Test
  void readsPagesOfOneRow() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    call(BERLIN, "completed", "2026-11-10 10:00+00");
    ours.limits = new SyncLimits(1, 1_000);

    ours.sync();

    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("3");
  }

  @Test
  void findsWhatIsCommittedLateWithinTheOverlap() throws SQLException {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    try (var late =
        theirs.begin(
            """
            INSERT INTO calls (organization_id, status, created_at, updated_at)
            VALUES ('%s', 'missed', '2026-11-10 09:01+00', '2026-11-10 09:01+00')"""
                .formatted(BERLIN))) {
      call(BERLIN, "ready", "2026-11-10 10:00+00");
      ours.sync();
      assertThat(stored()).isEqualTo("1 completed, 3 ready");

      late.commit();
    }
    ours.sync();

    assertThat(stored()).isEqualTo("1 completed, 2 missed, 3 ready");
  }

  @Test
  void findsWhatIsCommittedLaterThanTheOverlapByAFullSync() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    ours.sync();
    call(BERLIN, "missed", "2026-11-10 07:00+00");
    ours.sync();
    assertThat(stored()).isEqualTo("1 completed");

    ours.sync(new SourceSync.Wish(true, false));

    assertThat(stored()).isEqualTo("1 completed, 2 missed");
  }

  /// Their writers' clock is 26 h ahead of the server's, and once 70 years.
  @Test
  void hidesNothingBehindARowFromTheFuture() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at) VALUES
          ('%1$s', 'completed', now(), now() + interval '26 hours'),
          ('%1$s', 'completed', now(), '2096-01-01')"""
            .formatted(BERLIN));
    ours.sync();

    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        VALUES ('%1$s', 'missed', now(), now())"""
            .formatted(BERLIN));
    ours.sync();
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        VALUES ('%1$s', 'failed', now(), now() + interval '25 hours')"""
            .formatted(BERLIN));
    ours.sync();

    assertThat(stored()).isEqualTo("1 completed, 2 completed, 3 missed, 4 failed");
  }

  /// Their clock was 26 h ahead and is right again: it gained less time than ours.
  @Test
  void readsAllAgainWhenTheirClockWasSetBack() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    ours.sync();
    call(BERLIN, "missed", "2026-11-09 07:00+00");

    ours.now = ours.now.plus(Duration.ofHours(26));
    ours.sync();

    assertThat(stored()).isEqualTo("1 completed, 2 missed");
  }

  @Test
  void readsRowsWithoutAChangeTime() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    call(BERLIN, "missed", "2026-11-10 09:00+00");
    theirs.execute("UPDATE calls SET updated_at = NULL WHERE id = 2");

    ours.sync();

    assertThat(stored()).isEqualTo("1 completed, 2 missed");
  }

  @Test
  void removesWhatIsGoneAndBringsBackWhatReturns() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    call(BERLIN, "missed", "2026-11-10 09:00+00");
    call(CAIRO, "missed", "2096-11-10 09:00+00");
    ours.sync();
    theirs.execute("CREATE TABLE gone AS SELECT * FROM calls WHERE id > 1");
    theirs.execute("DELETE FROM calls WHERE id > 1");

    assertThat(Objects.requireNonNull(ours.sync().get("calls")).counts().removed()).isEqualTo(2);
    assertThat(stored()).isEqualTo("1 completed");
    assertThat(Objects.requireNonNull(ours.sync().get("calls")).counts().removed()).isZero();

    theirs.execute("INSERT INTO calls SELECT * FROM gone");
    ours.sync(new SourceSync.Wish(true, false));
    assertThat(stored()).isEqualTo("1 completed, 2 missed, 3 missed");
    theirs.execute("DELETE FROM calls WHERE id = 3");
    ours.sync();
    assertThat(stored()).isEqualTo("1 completed, 2 missed");
  }

  @Test
  void leavesRecordsOfOtherDoorsAlone() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    ours.sync();
    postgres.execute(
        """
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, is_demo) VALUES ('%s', 'from-a-file', now(), now(), 'ready', now(), false)"""
            .formatted(BERLIN));

    ours.sync(new SourceSync.Wish(true, false));

    assertThat(stored()).isEqualTo("1 completed, from-a-file ready");
  }

  @Test
  void believesInNoSuddenEmptiness() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%s', 'completed', '2026-11-10 09:00+00', '2026-11-10 09:00+00'
        FROM generate_series(1, 300)"""
            .formatted(BERLIN));
    ours.sync();
    theirs.execute("TRUNCATE calls");

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(calls.state()).isEqualTo(FeedState.DELETIONS_HELD);
    assertThat(calls.problem()).contains("300 of 300 compared records are gone", "--accept");
    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls WHERE removed")).isEqualTo("0");
    var accepted = Objects.requireNonNull(ours.sync(new SourceSync.Wish(true, true)).get("calls"));
    assertThat(accepted.counts().removed()).isEqualTo(300);
  }

  @Test
  void comparesABoundedNumberOfIdsAndGoesOnThere() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%s', 'completed', '2026-11-10 09:00+00', timestamptz '2026-11-10 09:00+00' + n * interval '1 hour'
        FROM generate_series(1, 40) n"""
            .formatted(BERLIN));
    ours.limits = new SyncLimits(10, 15);
    ours.sync();
    theirs.execute("DELETE FROM calls WHERE id % 4 = 0");
    ours.sync();
    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls WHERE deleted_at IS NOT NULL"))
        .isBetween("1", "9");

    for (int sync = 0; sync < 5; sync++) {
      ours.sync();
    }

    assertThat(
            postgres.text(
                "SELECT count(*) FROM daybrief.calls WHERE NOT removed AND deleted_at IS NULL"))
        .isEqualTo("30");
  }

  /// What is gone is held in memory until most of it is known to be there.
  @Test
  void removesMoreThanItHoldsAtOnce() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT CASE n %% 3 WHEN 0 THEN '%s'::uuid ELSE '%s' END, 'completed', '2026-11-10 09:00+00',
          timestamptz '2026-11-10 09:00+00' + n * interval '1 hour'
        FROM generate_series(1, 400) n"""
            .formatted(BERLIN, CAIRO));
    ours.limits = new SyncLimits(50, 20);
    ours.sync();
    theirs.execute("DELETE FROM calls WHERE id % 3 = 1");
    var all = new SourceSync.Wish(true, false);

    var calls = Objects.requireNonNull(ours.sync(all).get("calls"));

    assertThat(calls.counts().removed()).isEqualTo(134);
    assertThat(listed()).isEqualTo("266");
    theirs.execute("DELETE FROM calls WHERE id % 3 = 2 OR id % 6 = 3");
    assertThat(Objects.requireNonNull(ours.sync(all).get("calls")).counts().removed()).isZero();
    assertThat(listed()).isEqualTo("266");
  }

  @Test
  void believesInNoSuddenEmptinessBetweenTwoLooks() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%s', 'completed', '2026-11-10 09:00+00',
          timestamptz '2026-11-10 09:00+00' + n * interval '1 hour'
        FROM generate_series(1, 400) n"""
            .formatted(BERLIN));
    ours.limits = new SyncLimits(50, 20);
    ours.sync();
    theirs.execute("DELETE FROM calls WHERE id % 3 = 1");
    var whole = ours.opener;
    ours.opener = (source, mapping) -> Killed.finding(whole.open(source, mapping), this::emptied);

    var calls = Objects.requireNonNull(ours.sync(new SourceSync.Wish(true, false)).get("calls"));

    assertThat(calls.state()).isEqualTo(FeedState.DELETIONS_HELD);
    assertThat(calls.counts().removed()).isBetween(1L, 200L);
  }

  /// Once something was removed here, nothing is left there.
  private void emptied() {
    if (!"0".equals(postgres.text("SELECT count(*) FROM daybrief.calls WHERE removed"))) {
      theirs.execute("TRUNCATE calls");
    }
  }

  /// How many ids are compared.
  private static String listed() {
    return String.valueOf(
        postgres.text("SELECT count(DISTINCT id) FROM daybrief.source_ids, unnest(ids) id"));
  }

  @Test
  void goesOnWhereItWasKilled() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%s', 'completed', '2026-11-10 09:00+00', '2026-11-10 09:00+00'
        FROM generate_series(1, 100)"""
            .formatted(BERLIN));
    ours.limits = new SyncLimits(10, 1_000);
    var whole = ours.opener;
    ours.opener = (source, mapping) -> new Killed(whole.open(source, mapping), 4);

    assertThatThrownBy(() -> ours.sync()).hasMessage("killed");
    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls")).isBetween("18", "40");
    assertThat(postgres.text("SELECT pass_place FROM daybrief.source_feeds WHERE feed = 'calls'"))
        .isEqualTo("from");

    ours.opener = whole;
    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("100");
    assertThat(calls.counts().stored()).isBetween(60L, 82L);
  }

  @Test
  void refusesNonsenseAndKeepsTheReason() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    call(BERLIN, "exploded", "2026-11-10 09:00+00");
    call(CAIRO, "missed", "2026-11-10 09:00+00");
    theirs.execute("INSERT INTO calls (organization_id, status) VALUES (NULL, 'missed')");

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(calls.state()).isEqualTo(FeedState.INCOMPLETE);
    assertThat(calls.counts().refused()).isEqualTo(2);
    assertThat(stored()).isEqualTo("1 completed, 3 missed");
    assertThat(refusals())
        .isEqualTo(
            "4 organization is missing, 2 status unknown status \"exploded\": expected one of"
                + " Ready, Scheduled, In Progress, Completed, Missed, Failed, Cancelled");

    theirs.execute("UPDATE calls SET status = 'missed', updated_at = now() WHERE id = 2");
    ours.sync();
    assertThat(refusals()).isEqualTo("4 organization is missing");
  }

  private static String refusals() {
    return String.valueOf(
        postgres.text(
            "SELECT string_agg(row_id || ' ' || column_name || ' ' || reason, ', ' ORDER BY organization_id)"
                + " FROM daybrief.source_refusals WHERE feed = 'calls'"));
  }

  @Test
  void keepsABoundedNumberOfRefusedRows() {
    theirs.execute(
        """
        INSERT INTO calls (organization_id, status, created_at, updated_at)
        SELECT '%s', 'exploded', now(), now() FROM generate_series(1, 250)"""
            .formatted(BERLIN));
    ours.limits = new SyncLimits(70, 1_000);

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(calls.counts().refused()).isGreaterThanOrEqualTo(250);
    assertThat(postgres.text("SELECT count(*) FROM daybrief.source_refusals")).isEqualTo("100");
  }

  @Test
  void saysThatATableChangedAndReadsTheOthers() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    ours.sync();
    theirs.execute("ALTER TABLE calls RENAME COLUMN status TO state");
    theirs.execute(
        "INSERT INTO servicerecords (organization_id, status) VALUES ('%s', 'booked')"
            .formatted(CAIRO));

    var reports = ours.sync();

    var calls = Objects.requireNonNull(reports.get("calls"));
    assertThat(calls.state()).isEqualTo(FeedState.SCHEMA_CHANGED);
    assertThat(calls.problem()).contains("column c.status does not exist", "source test");
    assertThat(Objects.requireNonNull(reports.get("service-records")).counts().stored()).isOne();
    assertThat(stored()).isEqualTo("1 completed");

    theirs.execute("ALTER TABLE calls RENAME COLUMN state TO status");
    call(BERLIN, "missed", "2026-11-10 09:30+00");
    ours.sync();
    assertThat(stored()).isEqualTo("1 completed, 2 missed");
  }

  @Test
  void saysThatARightIsMissingOrTheServerGone() {
    theirs.execute("REVOKE SELECT ON calls FROM their_reader");
    assertThat(Objects.requireNonNull(ours.sync().get("calls")).state())
        .isEqualTo(FeedState.NO_RIGHT);

    ours.opener =
        (_, mapping) ->
            ReadOnlyDatabase.open(
                DatabaseUrl.parse("postgresql://reader:hidden@127.0.0.1:1/crm"), mapping.times());
    var reports = ours.sync();
    assertThat(Synced.states(reports)).containsExactly(FeedState.UNREACHABLE);
    assertThat(reports.toString()).doesNotContain("hidden");
  }

  @Test
  void survivesManyRowsOfOneId() {
    theirs.execute(
        """
        ALTER TABLE calls DROP CONSTRAINT calls_pkey;
        INSERT INTO calls (id, organization_id, status, created_at, updated_at)
        SELECT 7, '%1$s', 'completed', '2026-11-10 09:00+00', '2026-11-10 09:00+00'
        FROM generate_series(1, 5000);
        INSERT INTO calls (id, organization_id, status, created_at, updated_at)
        VALUES (8, '%2$s', 'missed', '2026-11-10 10:00+00', '2026-11-10 10:00+00')"""
            .formatted(BERLIN, CAIRO));
    ours.limits = new SyncLimits(100, 1_000);

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(calls.state()).isEqualTo(FeedState.INCOMPLETE);
    assertThat(calls.problem()).contains("share their id");
    assertThat(stored()).isEqualTo("7 completed, 8 missed");
  }

  @Test
  void writesNothingOnTheOtherSide() {
    theirs.execute(
        """
        CREATE TABLE written (at timestamptz);
        GRANT INSERT ON written TO their_reader;
        CREATE FUNCTION note() RETURNS text LANGUAGE sql AS $$
          INSERT INTO written VALUES (now()) RETURNING 'completed' $$""");
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    ours.sources.remove("crm");
    ours.attach(ReadyMapping.text().replace("status: c.status", "status: note()"));

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(calls.problem()).contains("read-only transaction");
    assertThat(theirs.text("SELECT count(*) FROM written")).isEqualTo("0");
  }

  @Test
  void forgetsARemovedSourceAndKeepsItsRecords() {
    call(BERLIN, "completed", "2026-11-10 09:00+00");
    ours.sync();

    assertThat(ours.sources.remove("crm")).isTrue();

    assertThat(stored()).isEqualTo("1 completed");
    assertThat(
            postgres.text(
                "SELECT (SELECT count(*) FROM daybrief.source_ids) + (SELECT count(*) FROM daybrief.source_feeds)"))
        .isEqualTo("0");
  }

  /// One text that is no number would fail the statement of all rows.
  @Test
  void refusesRowsOnWhichTheSqlOfTheMappingFails() {
    theirs.execute(
        """
        ALTER TABLE calls ALTER duration_sec TYPE text;
        INSERT INTO calls (organization_id, status, duration_sec, created_at, updated_at)
        SELECT CASE n %% 2 WHEN 0 THEN '%1$s'::uuid ELSE '%2$s' END, 'completed',
          CASE WHEN n IN (3, 40, 41, 77) THEN 'long' ELSE '60' END,
          '2026-11-10 09:00+00', timestamptz '2026-11-10 09:00+00' + n / 5 * interval '1 minute'
        FROM generate_series(1, 100) n"""
            .formatted(BERLIN, CAIRO));
    ours.sources.remove("crm");
    ours.attach(
        ReadyMapping.text().replace("round(c.duration_sec)::bigint", "c.duration_sec::bigint"));
    ours.limits = new SyncLimits(30, 1_000);

    var calls = Objects.requireNonNull(ours.sync().get("calls"));

    assertThat(calls.state()).isEqualTo(FeedState.INCOMPLETE);
    assertThat(calls.counts().repeated()).isZero();
    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("96");
    assertThat(
            postgres.text(
                "SELECT string_agg(row_id, ' ' ORDER BY row_id) || min(reason) FROM daybrief.source_refusals"))
        .isEqualTo("3 40 41 77cannot be read: invalid input syntax for type bigint: \"long\"");
  }
}
