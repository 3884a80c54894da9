package dev.daybrief.postgres.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.LeftOutLine;
import dev.daybrief.brief.Receipt;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.ranking.LeftOut;
import dev.daybrief.ranking.Salience;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBriefStoreTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate DAY = LocalDate.parse("2026-11-10");
  private static final String HOSTILE =
      "\"quotes\", {braces}, \\back, NULL, 'single', 日本語 😀 é é \u202E \t end ";

  private final Organization ours = organization();

  @BeforeEach
  void register() {
    new PostgresOrganizations(postgres.database()).add(ours, false);
  }

  @Test
  void givesBackWhatWasPublishedLetterForLetter() {
    var brief = brief(ours, HOSTILE, 0);

    assertThat(store().publish(List.of(brief))).containsExactly(Publication.PUBLISHED);

    var found = store().find(ours.id(), DAY).orElseThrow();
    assertThat(found.brief()).isEqualTo(brief);
    assertThat(found.revision()).isEqualTo(1);
    assertThat(found.revisions()).hasSize(1);
    assertThat(found.publishedAt()).isEqualTo(found.revisions().getFirst().publishedAt());
  }

  @Test
  void writesNothingWhenTheSameIsPublishedAgain() {
    store().publish(List.of(brief(ours, "Same.", 0)));

    assertThat(store().publish(List.of(brief(ours, "Same.", 0))))
        .containsExactly(Publication.UNCHANGED);
    assertThat(store().find(ours.id(), DAY).orElseThrow().revisions()).hasSize(1);
  }

  @Test
  void keepsEveryRevisionReadable() {
    store().publish(List.of(brief(ours, "First.", 0)));
    store().publish(List.of(brief(ours, "Second.", 0)));
    assertThat(store().publish(List.of(brief(ours, "Third.", 0))))
        .containsExactly(Publication.REVISED);

    assertThat(store().find(ours.id(), DAY).orElseThrow().brief())
        .isEqualTo(brief(ours, "Third.", 0));
    var first = store().findRevision(ours.id(), DAY, 1).orElseThrow();
    assertThat(first.brief()).isEqualTo(brief(ours, "First.", 0));
    assertThat(first.revisions().stream().map(revision -> revision.revision()))
        .containsExactly(1, 2, 3);
    assertThat(store().findRevision(ours.id(), DAY, 4)).isEmpty();
    assertThat(store().findRevision(ours.id(), DAY, -1)).isEmpty();
  }

  @Test
  void revisesWhenTheFactsBehindTheSameWordsChanged() {
    store().publish(List.of(brief(ours, "Same.", 0)));
    postgres.execute(
        "UPDATE daybrief.data_versions SET version = 1 WHERE organization_id = '"
            + ours.id()
            + "'");
    assertThat(store().publish(List.of(brief(ours, "Same.", 1))))
        .containsExactly(Publication.UNCHANGED);
    var otherFacts = withFactsHash(brief(ours, "Same.", 1), "other");

    assertThat(store().publish(List.of(otherFacts))).containsExactly(Publication.REVISED);
  }

  @Test
  void refusesABriefMadeFromOlderRecords() {
    postgres.execute(
        "UPDATE daybrief.data_versions SET version = 7 WHERE organization_id = '"
            + ours.id()
            + "'");

    assertThat(store().publish(List.of(brief(ours, "Old.", 6))))
        .containsExactly(Publication.OUTDATED);
    assertThat(store().find(ours.id(), DAY)).isEmpty();
    assertThat(store().publish(List.of(brief(ours, "New.", 7))))
        .containsExactly(Publication.PUBLISHED);
  }

  @Test
  void saysOfEachInABatchWhatBecameOfIt() {
    var theirs = organization();
    new PostgresOrganizations(postgres.database()).add(theirs, false);
    var both = new ArrayList<>(List.of(ours, theirs));
    store().publish(List.of(brief(ours, "Old.", 0)));

    assertThat(store().publish(both.stream().map(o -> brief(o, "New.", 0)).toList()))
        .containsExactly(Publication.REVISED, Publication.PUBLISHED);
    assertThat(store().publish(List.of())).isEmpty();
  }

  @Test
  void refusesTwoBriefsOfOneDayInABatch() {
    assertThatThrownBy(
            () -> store().publish(List.of(brief(ours, "One.", 0), brief(ours, "Two.", 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesNoneOfABatchThatFails() {
    var stranger = organization();

    assertThatThrownBy(
            () -> store().publish(List.of(brief(ours, "One.", 0), brief(stranger, "Two.", 0))))
        .hasMessageContaining(stranger.id().toString());
    assertThat(store().find(ours.id(), DAY)).isEmpty();
  }

  @Test
  void showsNoBriefOfAnotherOrganization() {
    store().publish(List.of(brief(ours, "Ours.", 0)));

    assertThat(store().find(new OrganizationId(UUID.randomUUID()), DAY)).isEmpty();
    assertThat(
            postgres
                .database()
                .<Integer>inTenant(
                    new OrganizationId(UUID.randomUUID()),
                    handle ->
                        handle
                            .createQuery("SELECT count(*) FROM daybrief.brief_items")
                            .mapTo(Integer.class)
                            .one()))
        .isZero();
  }

  @Test
  void keepsOneCurrentWhenManyPublishAtOnce() throws Exception {
    List<Callable<List<Publication>>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var brief = brief(ours, "Try " + i + ".", 0);
      tries.add(() -> store().publish(List.of(brief)));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      var results =
          threads.invokeAll(tries).stream().map(Future::resultNow).map(List::getFirst).toList();

      assertThat(results).containsOnlyOnce(Publication.PUBLISHED);
      assertThat(results).doesNotContain(Publication.UNCHANGED, Publication.OUTDATED);
    }
    assertThat(store().find(ours.id(), DAY).orElseThrow().revision()).isEqualTo(8);
  }

  @Test
  void cannotChangeWhatWasPublished() {
    store().publish(List.of(brief(ours, "Fixed.", 0)));

    for (String change :
        List.of(
            "UPDATE daybrief.brief_items SET title = 'x'",
            "DELETE FROM daybrief.brief_items",
            "DELETE FROM daybrief.briefs",
            "UPDATE daybrief.briefs SET content_hash = 'x'",
            "TRUNCATE daybrief.briefs CASCADE")) {
      assertThatThrownBy(
              () -> postgres.database().inTenant(ours.id(), handle -> handle.execute(change)))
          .hasMessageContaining("permission denied");
    }
  }

  private static PostgresBriefStore store() {
    return new PostgresBriefStore(postgres.database());
  }

  private static Organization organization() {
    var id = UUID.randomUUID();
    return new Organization(
        new OrganizationId(id), "org-" + id, "Name", ZoneId.of("Europe/Berlin"), Locale.GERMAN);
  }

  private static Brief brief(Organization organization, String description, long dataVersion) {
    var day = organization.day(DAY);
    var receipt = new Receipt(Metric.CALLS_READY, day.start(), day.end(), dataVersion, "facts");
    var items = new ArrayList<BriefItem>();
    for (int priority = 1; priority <= 5; priority++) {
      items.add(
          new BriefItem(
              priority,
              InsightKind.values()[priority - 1],
              new BriefItem.Wording("Title " + priority, description, WrittenBy.TEMPLATE),
              priority == 3 ? null : Long.MAX_VALUE,
              new BriefItem.Standing(Label.OPEN_WORK, Tone.NEUTRAL),
              priority < 3
                  ? null
                  : new Salience(0.1, 1.0 / 3, 1e-9, 1, new Salience.Attention(0.5, 0.1)),
              receipt));
    }
    var health =
        new DataHealth(
            Map.of(
                Source.CALLS,
                    new SourceHealth(
                        DataHealth.State.RECEIVED, Instant.parse("2026-11-10T10:00:00.123456Z")),
                Source.FEEDBACK, new SourceHealth(DataHealth.State.SILENT, Instant.EPOCH),
                Source.SERVICE_RECORDS, new SourceHealth(DataHealth.State.NEVER, null)));
    var leftOut =
        List.of(
            new LeftOutLine(
                InsightKind.CALM, Metric.FEEDBACK_NPS, LeftOut.Reason.SOURCE_HAS_TWO, 0.1 + 0.2));
    return new Brief(organization.id(), day, items, leftOut, health, dataVersion);
  }

  private static Brief withFactsHash(Brief brief, String hash) {
    var items =
        brief.items().stream()
            .map(
                item ->
                    new BriefItem(
                        item.priority(),
                        item.kind(),
                        item.wording(),
                        item.count(),
                        item.standing(),
                        item.salience(),
                        new Receipt(
                            item.receipt().metric(),
                            item.receipt().from(),
                            item.receipt().until(),
                            item.receipt().dataVersion(),
                            hash)))
            .toList();
    return new Brief(
        brief.organization(),
        brief.day(),
        items,
        brief.leftOut(),
        brief.health(),
        brief.dataVersion());
  }
}
