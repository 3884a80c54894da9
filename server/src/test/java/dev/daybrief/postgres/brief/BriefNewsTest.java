package dev.daybrief.postgres.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.OrganizationSettings;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.brief.BriefNews.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BriefNewsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String MISSED = "missed";

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final Queue<Moment> moments = new ConcurrentLinkedQueue<>();
  private final Organization ours = SomeBriefs.organization();

  @BeforeEach
  void register() {
    new PostgresOrganizations(postgres.database()).add(ours, false);
  }

  @Test
  void tellsOfEachRevisionOnceItIsThere() throws InterruptedException {
    try (var _ = listen()) {
      publish("First.");
      publish("First.");
      publish("Second.");

      assertThat(next()).isEqualTo(ours.id() + " " + SomeBriefs.DAY + " 1");
      assertThat(next()).isEqualTo(ours.id() + " " + SomeBriefs.DAY + " 2");
    }
  }

  @Test
  void saysThatNewsMayHaveBeenMissedWhenTheConnectionWasLost() throws InterruptedException {
    try (var _ = listen()) {
      postgres.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE '%pg_snapshot_xmax%'
            AND pid <> pg_backend_pid()""");

      assertThat(next()).isEqualTo(MISSED);
      assertThat(moments).as("what was before the loss is forgotten").hasSize(1);
      publish("Third.");
      assertThat(next()).endsWith(" 1");
    }
  }

  private record Heard(LinkedBlockingQueue<String> all, Queue<Moment> moments)
      implements BriefNews.Listener {

    @Override
    public void published(OrganizationId organization, LocalDate date, int revision) {
      all.add(organization + " " + date + " " + revision);
    }

    @Override
    public void emptied(OrganizationId organization) {
      all.add("emptied " + organization);
    }

    @Override
    public void changed(OrganizationId organization) {
      all.add("changed " + organization);
    }

    @Override
    public void missed() {
      all.add(MISSED);
    }

    @Override
    public void hearing(Moment since) {
      moments.add(since);
    }

    @Override
    public void deaf() {
      moments.clear();
    }

    @Override
    public void reached(Moment now) {
      moments.add(now);
    }
  }

  @Test
  void tellsOfAChangedOrganization() throws InterruptedException {
    var organizations = new PostgresOrganizations(postgres.database());
    var known = organizations.settings(ours.id()).orElseThrow();
    var renamed =
        new OrganizationSettings("Renamed", known.zone(), known.locale(), known.opening(), true);
    try (var _ = listen()) {
      organizations.change(ours.id(), renamed, known);
      organizations.change(ours.id(), known, renamed);

      assertThat(next()).isEqualTo("changed " + ours.id());
      publish("First.");
      assertThat(next()).endsWith(" 1");
    }
  }

  @Test
  void tellsOfAnOrganizationWhoseBriefsWereRemoved() throws InterruptedException {
    try (var _ = listen()) {
      postgres
          .database()
          .inTenant(
              ours.id(),
              handle -> {
                BriefNews.tellEmptied(handle, ours.id());
                return 0;
              });

      assertThat(next()).isEqualTo("emptied " + ours.id());
      assertThat(moments)
          .extracting(Moment::life)
          .hasSize(2)
          .containsOnly(moments.element().life());
      assertThat(moments.remove().begun()).isLessThan(moments.remove().ended());
    }
  }

  private BriefNews listen() throws InterruptedException {
    var news = new BriefNews(postgres.app(), new Heard(heard, moments)).start();
    assertThat(next()).isEqualTo(MISSED);
    return news;
  }

  private void publish(String description) {
    new PostgresBriefStore(postgres.database())
        .publish(List.of(SomeBriefs.brief(ours, description, 0)), Claims.NONE);
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
  }
}
