package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
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

/// Briefs and their organisations as the contracts of stores need them.
public final class SomeBriefs {

  public static final LocalDate DAY = LocalDate.parse("2026-11-10");
  static final String HOSTILE =
      "\"quotes\", {braces}, \\back, NULL, 'single', 日本語 😀 é é \u202E \t end ";

  public static Organization organization() {
    var id = UUID.randomUUID();
    return new Organization(
        new OrganizationId(id), "org-" + id, "Name", ZoneId.of("Europe/Berlin"), Locale.GERMAN);
  }

  public static Brief brief(Organization organization, String description, long dataVersion) {
    return brief(organization, description, dataVersion, "facts");
  }

  static Brief brief(
      Organization organization, String description, long dataVersion, String factsHash) {
    var day = organization.day(DAY);
    var receipt = new Receipt(Metric.CALLS_READY, day.start(), day.end(), dataVersion, factsHash);
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
    var leftOut =
        List.of(
            new LeftOutLine(
                InsightKind.CALM, Metric.FEEDBACK_NPS, LeftOut.Reason.SOURCE_HAS_TWO, 0.1 + 0.2));
    return new Brief(organization.id(), day, items, leftOut, health(), dataVersion);
  }

  /// The same, its free lines with this provenance.
  static Brief worded(Brief brief, Provenance provenance) {
    return new Brief(
        brief.organization(),
        brief.day(),
        brief.items().stream().map(item -> worded(item, provenance)).toList(),
        brief.leftOut(),
        brief.health(),
        brief.dataVersion());
  }

  private static BriefItem worded(BriefItem item, Provenance provenance) {
    var wording = item.wording();
    return item.salience() == null
        ? item
        : new BriefItem(
            item.priority(),
            item.kind(),
            new BriefItem.Wording(
                wording.title(), wording.description(), WrittenBy.SCRIPTED, provenance),
            item.count(),
            item.standing(),
            item.salience(),
            item.receipt());
  }

  private static DataHealth health() {
    return new DataHealth(
        Map.of(
            Source.CALLS,
                new SourceHealth(
                    DataHealth.State.RECEIVED, Instant.parse("2026-11-10T10:00:00.123456Z")),
            Source.FEEDBACK, new SourceHealth(DataHealth.State.SILENT, Instant.EPOCH),
            Source.SERVICE_RECORDS, new SourceHealth(DataHealth.State.NEVER, null)));
  }

  private SomeBriefs() {}
}
