package dev.daybrief.app;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.prompt.EgressBook;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two requests of one organisation: one answered, one whose end is not known.
final class FakeEgress implements EgressBook {

  static final LocalDate SENT_ON = LocalDate.of(2026, 11, 18);

  @Override
  public List<EgressDay> days(OrganizationId organization, LocalDate from, LocalDate to) {
    return isTheirs(organization) && !SENT_ON.isBefore(from) && !SENT_ON.isAfter(to)
        ? List.of(
            new EgressDay(
                SENT_ON,
                new Spend(1_834, 212, new BigDecimal("0.006705"), 1, Duration.ofMillis(912)),
                new TreeMap<>(Map.of("answered", 1L, "time_out", 1L)),
                new TreeMap<>(Map.of("supported", 2L, "no line names a cause", 1L))))
        : List.of();
  }

  @Override
  public List<Sent> sent(
      OrganizationId organization, LocalDate day, @Nullable UUID before, int most) {
    if (!isTheirs(organization) || !day.equals(SENT_ON)) {
      return List.of();
    }
    return List.of(
            new Sent(
                origin(2),
                TestWeb.DAY,
                Instant.parse("2026-11-18T00:15:03Z"),
                "{\"model\":\"gpt-4o\"}",
                1,
                "answered",
                new Usage(1_834L, 212L, new BigDecimal("0.006705"), Duration.ofMillis(912)),
                Map.of(3, "supported", 4, "no line names a cause", 5, "supported")),
            new Sent(
                origin(1),
                TestWeb.DAY,
                Instant.parse("2026-11-18T00:15:01Z"),
                "{\"model\":\"gpt-4o\"}",
                1,
                null,
                Usage.NONE,
                Map.of()))
        .stream()
        .filter(sent -> before == null || sent.origin().call().compareTo(before) < 0)
        .limit(most)
        .toList();
  }

  private static boolean isTheirs(OrganizationId organization) {
    return organization.equals(TestWeb.HARBOUR.id());
  }

  private static Origin origin(int number) {
    return new Origin(
        new UUID(0x0190_a000_0000_7000L, number),
        Origin.Provider.OPENAI,
        "gpt-4o",
        "1",
        "cd".repeat(32));
  }
}
