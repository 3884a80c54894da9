package dev.daybrief.ingest.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.TheirDatabase;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However often and wherever syncs begin and break off while the other side writes: in the end
/// there is what a first full sync of the last state would have given.
class SyncOrderTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();
  @RegisterExtension static final TestDatabase fresh = new TestDatabase();
  @RegisterExtension static final TheirDatabase theirs = new TheirDatabase();

  private static final String[] STATUSES = {"ready", "missed", "completed", "failed", "exploded"};

  private static final String STATE =
      """
      SELECT string_agg(concat_ws(' ', organization_id, external_id, status, occurred_at, reason),
        ', ' ORDER BY organization_id, external_id COLLATE "C")
      FROM daybrief.calls WHERE valid_until = 'infinity' AND NOT removed""";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void endsAsAFullSyncDoes(long seed) {
    var random = new Random(seed);
    theirs.reset();
    theirs.execute(
        "INSERT INTO organizations SELECT ('6f1c9b1e-0000-4000-8000-00000000000' || n)::uuid, 'Org'"
            + " FROM generate_series(1, 3) n; CREATE TABLE gone (LIKE calls)");
    Synced.empty(postgres);
    Synced.empty(fresh);
    var ours = new Synced(postgres.database(), theirs.reader());
    ours.attach(ReadyMapping.text());
    var whole = ours.opener;

    for (int step = 0; step < 40; step++) {
      theirs.execute(change(random));
      if (random.nextInt(3) == 0) {
        ours.limits = new SyncLimits(1 + random.nextInt(8), 1 + random.nextInt(20));
        int pages = random.nextInt(6);
        ours.opener =
            random.nextBoolean()
                ? whole
                : (source, mapping) -> new Killed(whole.open(source, mapping), pages);
        syncOrBreakOff(ours);
      }
    }
    ours.opener = whole;
    ours.sync();
    // What was removed comes back with its old times only by reading all of it.
    ours.sync(new SourceSync.Wish(true, true));

    var first = new Synced(fresh.database(), theirs.reader());
    first.attach(ReadyMapping.text());
    first.sync();
    assertThat(postgres.text(STATE)).isEqualTo(fresh.text(STATE)).isNotNull();
  }

  private static void syncOrBreakOff(Synced ours) {
    try {
      ours.sync();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("killed");
    }
  }

  private static String change(Random random) {
    int organization = 1 + random.nextInt(3);
    // A row that once was a record and becomes nonsense stays as it last was: a first sync never
    // knew it.
    String status = STATUSES[random.nextInt(STATUSES.length - 1)];
    String inserted = STATUSES[random.nextInt(STATUSES.length)];
    String changed =
        "timestamptz '2026-11-10 09:00+00' + interval '%d minutes'".formatted(random.nextInt(600));
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          """
          INSERT INTO calls (organization_id, status, start_time, created_at, updated_at)
          SELECT '6f1c9b1e-0000-4000-8000-00000000000%d', '%s', %3$s, %3$s, %3$s
          FROM generate_series(1, %4$d)"""
              .formatted(organization, inserted, changed, 1 + random.nextInt(9));
      case 2, 3 ->
          "UPDATE calls SET status = '%s', call_reason = 'r%d', updated_at = greatest(updated_at, %s) + interval '1 second' WHERE id %% 7 = %d"
              .formatted(status, random.nextInt(100), changed, random.nextInt(7));
      case 4 ->
          "WITH cut AS (DELETE FROM calls WHERE id %% 11 = %d RETURNING *) INSERT INTO gone SELECT * FROM cut"
              .formatted(random.nextInt(11));
      default ->
          "WITH back AS (DELETE FROM gone WHERE id % 2 = 0 RETURNING *) INSERT INTO calls SELECT * FROM back";
    };
  }
}
