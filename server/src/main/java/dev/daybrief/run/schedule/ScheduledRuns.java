package dev.daybrief.run.schedule;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.run.Generation;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.Holdings;
import dev.daybrief.run.KeptGeneration;
import dev.daybrief.run.RunReport;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes what is due, in view of everybody: a run of the book, under claims that are kept alive.
///
/// @param afterwards is told what was made
public record ScheduledRuns(
    Generation generation, RunBook book, Holdings holdings, Afterwards afterwards)
    implements DueTurn.Maker {

  @Override
  public RunReport make(UUID run, List<Order> orders, Claims claims) {
    try (var _ = holdings.keep(claims)) {
      book.begin(
          run,
          orders.stream()
              .collect(
                  Collectors.toMap(
                      order -> order.organization().id(),
                      order -> Wish.of(Asker.SCHEDULE, order.dates()))));
      RunReport report = new KeptGeneration(generation, book).produce(run, orders, claims);
      afterwards.add(report);
      return report;
    }
  }
}
