package dev.daybrief.run;

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

/// A run over many organisations and days: batches side by side, the days of a batch one after the
/// other, oldest first.
public final class Generation {

  /// Organisations in one batch at most: one transaction counts their facts and one stores their
  /// briefs. Larger ones gain nothing and hold row locks longer (`bench generate`).
  private static final int BATCH = 100;

  private final BriefRun run;

  public Generation(BriefRun run) {
    this.run = run;
  }

  /// One organisation with the days to produce, oldest first.
  public record Order(Organization organization, List<LocalDate> dates) {

    public Order {
      dates = List.copyOf(dates);
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

  private RunReport produce(Batch batch, Consumer<RunReport> progress) {
    var lines = new ArrayList<RunReport.Line>();
    for (LocalDate date : batch.dates) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      RunReport report = run.run(batch.organizations, date);
      synchronized (progress) {
        progress.accept(report);
      }
      lines.addAll(report.lines());
    }
    return new RunReport(lines);
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

  private record Batch(List<Organization> organizations, List<LocalDate> dates) {}

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
