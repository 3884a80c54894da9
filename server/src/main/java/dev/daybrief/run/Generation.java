package dev.daybrief.run;

import dev.daybrief.brief.Claims;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A run over many organisations and days: batches side by side, the days of a batch one after the
/// other, oldest first.
public final class Generation {

  /// Organisations in one batch at most: one transaction counts their facts and one stores their
  /// briefs. Larger ones gain nothing and hold row locks longer (`bench generate`).
  private static final int BATCH = 100;

  /// Days whose facts are counted together, so that a long range costs a plan and a look at each
  /// index a month and not a day.
  private static final int AHEAD = 28;

  private final BriefRun run;
  private final Holdings holdings;

  public Generation(BriefRun run, Holdings holdings) {
    this.run = run;
    this.holdings = holdings;
  }

  /// One organisation with the days to produce, oldest first.
  public record Order(Organization organization, List<LocalDate> dates) {

    public Order {
      dates = List.copyOf(dates);
    }

    /// From the first to the last, and before them days that are to be made again. Dates that the
    /// organisation's zone skipped are left out.
    public static Order of(
        Organization organization, List<LocalDate> reopened, LocalDate first, LocalDate last) {
      return new Order(
          organization,
          Stream.concat(
                  reopened.stream().filter(day -> !organization.day(day).length().isZero()),
                  organization.days(first, last).stream())
              .toList());
    }
  }

  /// Tells `progress` of each batch and day that is done. The report is ordered by date, and within
  /// a date as the orders are, however many work at the same time. Throws
  /// [dev.daybrief.brief.StoreUnavailable] when the store is gone.
  public RunReport produce(List<Order> orders, int parallel, Consumer<RunReport> progress) {
    try (ExecutorService workers = Executors.newFixedThreadPool(parallel)) {
      List<Future<RunReport>> parts =
          batches(orders, parallel).stream()
              .map(batch -> workers.submit(() -> produce(batch, progress)))
              .toList();
      try {
        return inOrder(collected(parts), orders);
      } finally {
        workers.shutdownNow();
      }
    }
  }

  /// The same for organisations that are claimed already, a batch after the other.
  public RunReport produce(List<Order> orders, Claims claims, Consumer<RunReport> progress) {
    var lines = new ArrayList<RunReport.Line>();
    for (Batch batch : batches(orders, 1)) {
      lines.addAll(produce(batch, claims, progress).lines());
    }
    return inOrder(new RunReport(lines), orders);
  }

  /// Those that somebody else holds come last.
  private RunReport produce(Batch batch, Consumer<RunReport> progress) {
    var lines = new ArrayList<RunReport.Line>();
    Batch open = batch;
    while (!open.organizations.isEmpty() && !Thread.currentThread().isInterrupted()) {
      try (Holdings.Held held = holdings.take(open.organizations)) {
        Claims claims = held.claims();
        lines.addAll(
            claims.isEmpty()
                ? madeElsewhere(open, progress).lines()
                : produce(open.those(claims), claims, progress).lines());
        open = claims.isEmpty() ? Batch.NONE : open.without(claims);
      }
    }
    return new RunReport(lines);
  }

  private static RunReport madeElsewhere(Batch batch, Consumer<RunReport> progress) {
    var report =
        new RunReport(
            batch.dates.stream()
                .flatMap(
                    date ->
                        batch.organizations.stream()
                            .map(one -> new RunReport.Line(one, date, RunOutcome.Failed.ELSEWHERE)))
                .toList());
    tell(report, progress);
    return report;
  }

  private static void tell(RunReport report, Consumer<RunReport> progress) {
    synchronized (progress) {
      progress.accept(report);
    }
  }

  private RunReport produce(Batch batch, Claims claims, Consumer<RunReport> progress) {
    var lines = new ArrayList<RunReport.Line>();
    List<LocalDate> ahead = List.of();
    for (LocalDate date : batch.dates) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      if (!ahead.contains(date)) {
        ahead = batch.soonAfter(date);
        countAhead(batch, ahead);
      }
      RunReport report = run.run(batch.organizations, date, claims);
      tell(report, progress);
      lines.addAll(report.lines());
    }
    return new RunReport(lines);
  }

  private void countAhead(Batch batch, List<LocalDate> dates) {
    if (dates.size() > 1) {
      batch.organizations.forEach(organization -> run.countAhead(organization, dates));
    }
  }

  private static RunReport inOrder(RunReport report, List<Order> orders) {
    var places = new HashMap<OrganizationId, Integer>();
    orders.forEach(order -> places.putIfAbsent(order.organization.id(), places.size()));
    return new RunReport(
        report.lines().stream()
            .sorted(
                Comparator.comparing(RunReport.Line::date)
                    .thenComparing(line -> places.getOrDefault(line.organization().id(), 0)))
            .toList());
  }

  private static RunReport collected(List<Future<RunReport>> parts) {
    var lines = new ArrayList<RunReport.Line>();
    for (Future<RunReport> part : parts) {
      try {
        lines.addAll(part.get().lines());
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("a batch ended without a report", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the run was interrupted", e);
      }
    }
    return new RunReport(lines);
  }

  private record Batch(List<Organization> organizations, List<LocalDate> dates) {

    static final Batch NONE = new Batch(List.of(), List.of());

    /// With the date itself.
    List<LocalDate> soonAfter(LocalDate date) {
      return dates.stream()
          .filter(day -> !day.isBefore(date) && day.isBefore(date.plusDays(AHEAD)))
          .toList();
    }

    Batch those(Claims claims) {
      return where(one -> claims.number(one.id()).isPresent());
    }

    Batch without(Claims claims) {
      return where(one -> claims.number(one.id()).isEmpty());
    }

    private Batch where(Predicate<Organization> wanted) {
      return new Batch(organizations.stream().filter(wanted).toList(), dates);
    }
  }

  private static List<Batch> batches(List<Order> orders, int parallel) {
    Map<List<LocalDate>, List<Organization>> byDates = new LinkedHashMap<>();
    for (Order order : orders) {
      byDates.computeIfAbsent(order.dates, _ -> new ArrayList<>()).add(order.organization);
    }
    var batches = new ArrayList<Batch>();
    byDates.forEach(
        (dates, organizations) -> {
          int size = Math.clamp(Math.ceilDiv(organizations.size(), parallel), 1, BATCH);
          for (int from = 0; from < organizations.size(); from += size) {
            int until = Math.min(from + size, organizations.size());
            batches.add(new Batch(organizations.subList(from, until), dates));
          }
        });
    return batches;
  }
}
