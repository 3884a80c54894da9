package dev.daybrief.ingest.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.attach.FeedState;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.TheirDatabase;
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
}
