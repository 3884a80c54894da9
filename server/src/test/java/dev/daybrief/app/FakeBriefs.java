package dev.daybrief.app;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefItem.Wording;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.LeftOutLine;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.brief.Receipt;
import dev.daybrief.brief.SomeWords;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.ranking.LeftOut;
import dev.daybrief.ranking.Salience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// Briefs in memory; the store can be taken away. Each is published a quarter of an hour after its
/// day.
final class FakeBriefs implements BriefStore {

  private static final long VERSION = 7;

  private final InMemoryRecords records = new InMemoryRecords();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InMemoryBriefs briefs = new InMemoryBriefs(records, now::get);
  volatile boolean away;

  /// Until it is counted down, who asks the store waits.
  volatile CountDownLatch silence = new CountDownLatch(0);

  void publish(Organization organization, LocalDate date) {
    records.add(organization, VERSION);
    now.set(organization.day(date).end().plus(Duration.ofMinutes(15)));
    publish(List.of(aBrief(organization, date)), Claims.NONE);
  }

  @Override
  public List<Publication> publish(List<Brief> made, Claims claims) {
    return briefs.publish(made, claims);
  }

  @Override
  public Map<OrganizationId, List<LocalDate>> findReopened(
      Map<OrganizationId, LocalDate> newest, int days) {
    refuseWhileAway();
    return briefs.findReopened(newest, days);
  }

  @Override
  public Optional<PublishedBrief> find(OrganizationId organization, LocalDate date) {
    refuseWhileAway();
    return briefs.find(organization, date);
  }

  @Override
  public Map<OrganizationId, List<BriefItem>> findLines(
      List<OrganizationId> organizations, LocalDate date) {
    return briefs.findLines(organizations, date);
  }

  @Override
  public Optional<PublishedBrief> findRevision(
      OrganizationId organization, LocalDate date, int revision) {
    refuseWhileAway();
    return briefs.findRevision(organization, date, revision);
  }

  private void refuseWhileAway() {
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (away) {
      throw new StoreUnavailable("taken away by the test", new IllegalStateException());
    }
  }

  private static Brief aBrief(Organization organization, LocalDate date) {
    var day = organization.day(date);
    var items =
        List.of(
            item(organization, date, 1, InsightKind.READY_CALLS, Metric.CALLS_READY),
            item(organization, date, 2, InsightKind.MISSED_CALLS, Metric.CALLS_MISSED_OR_FAILED),
            item(organization, date, 3, InsightKind.DAY_CHANGE, Metric.CALLS_MISSED),
            item(organization, date, 4, InsightKind.OPEN_WORK, Metric.FEEDBACK_NOT_CONTACTED),
            item(organization, date, 5, InsightKind.CALM, Metric.SERVICE_COMPLETED));
    var leftOut =
        List.of(
            new LeftOutLine(
                InsightKind.STANDING, Metric.CALLS_TOTAL, LeftOut.Reason.WEAKER, 0.125));
    var health =
        new DataHealth(
            Map.of(
                Source.CALLS, new SourceHealth(State.RECEIVED, day.end().minusSeconds(480)),
                Source.FEEDBACK, new SourceHealth(State.NEVER, null),
                Source.SERVICE_RECORDS,
                    new SourceHealth(State.SILENT, day.start().minusSeconds(7200))));
    return new Brief(organization.id(), day, items, leftOut, health, VERSION);
  }

  private static BriefItem item(
      Organization organization, LocalDate date, int priority, InsightKind kind, Metric metric) {
    var day = organization.day(date);
    boolean pinned = priority <= 2;
    return new BriefItem(
        priority,
        kind,
        new Wording(
            "Line " + priority + " – größer",
            "What line " + priority + " of " + organization.name() + " says.",
            pinned ? WrittenBy.COUNTED : priority == 3 ? WrittenBy.MODEL : WrittenBy.TEMPLATE,
            pinned ? null : priority == 3 ? SomeWords.PROVENANCE : SomeWords.UNKNOWN),
        priority == 5 ? null : 10L * priority,
        new BriefItem.Standing(
            pinned || kind == InsightKind.OPEN_WORK ? Label.OPEN_WORK : Label.SIGNAL, Tone.NEUTRAL),
        pinned ? null : new Salience(0.5, 0.25, 1, 0.5, new Salience.Attention(1, 0.8)),
        new Receipt(metric, day.start(), day.end(), VERSION, "ab".repeat(32)));
  }
}
