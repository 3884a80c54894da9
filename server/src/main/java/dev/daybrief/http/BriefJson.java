package dev.daybrief.http;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Correction;
import dev.daybrief.brief.LeftOutLine;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A day's brief with everything that lets a reader judge it.
///
/// @param dataThrough newest record before the day's end; null when no source ever sent one
record BriefJson(
    String date,
    String zone,
    int revision,
    String generatedAt,
    @Nullable String dataThrough,
    List<ActivityJson.Proven> items,
    List<LeftOutJson> leftOut,
    List<HealthJson> health,
    List<RevisionJson> revisions,
    List<CorrectionJson> corrections) {

  static BriefJson of(PublishedBrief published) {
    Brief brief = published.brief();
    return new BriefJson(
        brief.day().date().toString(),
        brief.day().zone().getId(),
        published.revision(),
        published.publishedAt().toString(),
        newest(brief.health()),
        brief.items().stream().map(item -> ActivityJson.Proven.of(brief, item)).toList(),
        brief.leftOut().stream().map(LeftOutJson::of).toList(),
        Arrays.stream(Source.values())
            .map(source -> HealthJson.of(source, brief.health().of(source)))
            .toList(),
        published.revisions().stream().map(RevisionJson::of).toList(),
        published.corrections().stream().map(CorrectionJson::of).toList());
  }

  private static @Nullable String newest(DataHealth health) {
    return Arrays.stream(Source.values())
        .map(source -> health.of(source).newest())
        .filter(Objects::nonNull)
        .max(Comparator.<Instant>naturalOrder())
        .map(Instant::toString)
        .orElse(null);
  }

  record LeftOutJson(String kind, String metric, String reason, double score) {

    static LeftOutJson of(LeftOutLine line) {
      return new LeftOutJson(
          line.kind().word(), line.metric().id(), line.reason().word(), line.score());
    }
  }

  record HealthJson(String source, String state, @Nullable String newest) {

    static HealthJson of(Source source, SourceHealth health) {
      Instant newest = health.newest();
      return new HealthJson(
          source.word(), health.state().word(), newest == null ? null : newest.toString());
    }
  }

  /// What the revision before said otherwise.
  ///
  /// @param before null for a line that is new
  /// @param after null for a line that is gone
  record CorrectionJson(String type, @Nullable LineJson before, @Nullable LineJson after) {

    static CorrectionJson of(Correction correction) {
      BriefItem after = correction.after();
      BriefItem before = correction.before();
      InsightKind kind = Objects.requireNonNull(after != null ? after : before).kind();
      return new CorrectionJson(kind.word(), LineJson.of(before), LineJson.of(after));
    }
  }

  record LineJson(int priority, String title, String description, @Nullable Long count) {

    static @Nullable LineJson of(@Nullable BriefItem item) {
      return item == null
          ? null
          : new LineJson(
              item.priority(), item.wording().title(), item.wording().description(), item.count());
    }
  }

  record RevisionJson(int revision, String publishedAt) {

    static RevisionJson of(PublishedBrief.Revision revision) {
      return new RevisionJson(revision.revision(), revision.publishedAt().toString());
    }
  }
}
