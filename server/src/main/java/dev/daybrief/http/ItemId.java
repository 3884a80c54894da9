package dev.daybrief.http;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Metric;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// The id of a line: the same line keeps it in a later revision.
public final class ItemId {

  public static String of(
      OrganizationId organization, LocalDate date, int priority, InsightKind kind, Metric metric) {
    String line =
        String.join(
            "/",
            organization.toString(),
            date.toString(),
            Integer.toString(priority),
            kind.word(),
            metric.id());
    return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private ItemId() {}
}
