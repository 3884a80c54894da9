package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.cache.RedisBytes;
import dev.daybrief.cache.RedisServer;
import dev.daybrief.cache.SharedDays;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.ShownText;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.brief.BriefNews;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.security.SealingKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Two serving processes with one PostgreSQL and one Redis, both real.
class SharedPagesTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(8);

  @TempDir private Path home = Path.of("unset");

  private final RedisServer redis = RedisServer.begin();
  private final Organization ours = SomeBriefs.organization();
  private final List<Node> nodes = new ArrayList<>();

  private record Node(CachedPages pages, BriefNews news, CountedBriefs briefs)
      implements AutoCloseable {

    String text(Organization organization) {
      return pages
          .find(organization.id(), SomeBriefs.DAY)
          .map(found -> ShownText.of(found.page()))
          .orElse("");
    }

    @Override
    public void close() {
      news.close();
      pages.close();
    }
  }

  @BeforeEach
  void publishAndServe() {
    new PostgresOrganizations(postgres.database()).add(ours, false);
    publish("First.");
    nodes.add(node());
    nodes.add(node());
  }

  @AfterEach
  void end() {
    nodes.forEach(Node::close);
    redis.close();
  }

  private Node node() {
    var clock = InstantSource.system();
    var briefs = new CountedBriefs(new PostgresBriefStore(postgres.database()));
    var pages =
        new CachedPages(
            briefs,
            100,
            clock,
            Optional.of(
                new SharedDays<>(
                    new RedisBytes(redis.url()),
                    SharedPages.sealedBy(SealingKeys.inFolder(home)),
                    clock)));
    var known = new KnownOrganizations(new InMemoryOrganizations(clock), clock);
    var news =
        new BriefNews(
                postgres.app(), new WebNews(pages, known, new BriefEvents(), new AtomicBoolean()))
            .start();
    return new Node(pages, news, briefs);
  }

  private void publish(String text) {
    new PostgresBriefStore(postgres.database())
        .publish(List.of(SomeBriefs.brief(ours, text, 0)), Claims.NONE);
  }

  /// The wait is for the world; nothing is asserted of its length.
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /// Both hear, are connected, and believe each other.
  private void warm() {
    await(
        () -> {
          nodes.forEach(node -> node.pages.forgetAll());
          int asked = nodes.get(0).briefs.finds.get() + nodes.get(1).briefs.finds.get();
          nodes.forEach(node -> node.text(ours));
          return nodes.get(0).briefs.finds.get() + nodes.get(1).briefs.finds.get() == asked;
        });
  }

  @Test
  void readsOnceForBoth() {
    warm();

    assertThat(nodes).allSatisfy(node -> assertThat(node.text(ours)).contains("First."));
  }

  @Test
  void showsEachRevisionOnEveryNode() {
    warm();
    for (int revision = 2; revision <= 12; revision++) {
      String text = "Revision %d.".formatted(revision);
      publish(text);
      for (Node node : nodes) {
        await(() -> node.text(ours).contains(text));
      }
      nodes.forEach(node -> node.pages.forgetAll());
      assertThat(nodes).allSatisfy(node -> assertThat(node.text(ours)).contains(text));
    }
  }

  @Test
  void believesNothingThatChangedWhileANodeWasDeaf() {
    warm();
    for (int round = 0; round < 3; round++) {
      postgres.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE '%pg_snapshot_xmax%'
            AND pid <> pg_backend_pid()""");
      String text = "Unheard %d.".formatted(round);
      publish(text);
      for (Node node : nodes) {
        await(() -> node.text(ours).contains(text));
      }
      nodes.forEach(node -> node.pages.forgetAll());
      assertThat(nodes).allSatisfy(node -> assertThat(node.text(ours)).contains(text));
    }
  }

  @Test
  void answersWhateverBecomesOfTheRedis() {
    warm();
    redis.say("FLUSHALL");
    nodes.forEach(node -> node.pages.forgetAll());
    assertThat(nodes).allSatisfy(node -> assertThat(node.text(ours)).contains("First."));
    redis.freeze();
    publish("Second.");
    for (Node node : nodes) {
      await(() -> node.text(ours).contains("Second."));
    }
    redis.goOn();
    redis.stop();
    nodes.forEach(node -> node.pages.forgetAll());
    assertThat(nodes).allSatisfy(node -> assertThat(node.text(ours)).contains("Second."));
    redis.start();
    warm();
    assertThat(nodes).allSatisfy(node -> assertThat(node.text(ours)).contains("Second."));
  }

  @Test
  void keepsNothingThatCanBeReadOrTakenForAnothers() {
    warm();
    String key = redis.say("KEYS", "daybrief:*");
    assertThat(key).endsWith(ours.id() + "_" + SomeBriefs.DAY);
    assertThat(redis.say("GET", key)).isNotEmpty().doesNotContain("First.");

    var theirs = SomeBriefs.organization();
    redis.say("COPY", key, key.replace(ours.id().toString(), theirs.id().toString()));
    assertThat(nodes.getFirst().text(theirs)).isEmpty();
  }

  @Test
  void loadsAColdDayOnceForFiveThousandWhoAsk() throws Exception {
    warm();
    redis.say("FLUSHALL");
    Node node = nodes.getFirst();
    node.pages.forgetAll();
    int before = node.briefs.finds.get();
    List<Callable<String>> asked = new ArrayList<>();
    for (int one = 0; one < 5_000; one++) {
      asked.add(() -> node.text(ours));
    }
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : readers.invokeAll(asked)) {
        assertThat(answer.get()).contains("First.");
      }
    }
    assertThat(node.briefs.finds.get() - before).isEqualTo(1);
  }

  /// How often the store is asked for a brief.
  private record CountedBriefs(BriefStore briefs, AtomicInteger finds) implements BriefStore {

    CountedBriefs(BriefStore briefs) {
      this(briefs, new AtomicInteger());
    }

    @Override
    public List<Publication> publish(List<Brief> made, Claims claims) {
      return briefs.publish(made, claims);
    }

    @Override
    public Optional<PublishedBrief> find(OrganizationId organization, LocalDate date) {
      finds.incrementAndGet();
      return briefs.find(organization, date);
    }

    @Override
    public Optional<PublishedBrief> findRevision(
        OrganizationId organization, LocalDate date, int revision) {
      return briefs.findRevision(organization, date, revision);
    }

    @Override
    public Map<OrganizationId, List<BriefItem>> findLines(
        List<OrganizationId> organizations, LocalDate date) {
      return briefs.findLines(organizations, date);
    }

    @Override
    public Map<OrganizationId, List<LocalDate>> findReopened(
        Map<OrganizationId, LocalDate> newest, int days) {
      return briefs.findReopened(newest, days);
    }
  }
}
