package dev.daybrief.run.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook;
import dev.daybrief.brief.DueBook.Due;
import dev.daybrief.brief.DueBook.Settlement;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.LastWords;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// One turn of the schedule: claims organisations that are due, makes the briefs they lack, oldest
/// first, and says when they are due next.
public final class DueTurn {

  private static final Logger LOG = System.getLogger(DueTurn.class.getName());

  private final DueBook dues;
  private final BriefStore briefs;
  private final Maker maker;
  private final DayEnds ends;

  public DueTurn(DueBook dues, BriefStore briefs, Maker maker, DayEnds ends) {
    this.dues = dues;
    this.briefs = briefs;
    this.maker = maker;
    this.ends = ends;
  }

  /// Makes briefs under claims.
  public interface Maker {

    RunReport make(UUID run, List<Order> orders, Claims claims);
  }

  /// Throws [StoreUnavailable] when the store is gone; the claims run out then.
  ///
  /// @param most organisations at most
  /// @return how many were due
  public int take(int most) {
    List<Due> due = dues.claimDue(most);
    work(due);
    return due.size();
  }

  /// A fault that is not the store's is one organisation's: it is found by halving.
  private void work(List<Due> due) {
    if (due.isEmpty()) {
      return;
    }
    try {
      settle(due, make(due));
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException fault) {
      if (Thread.currentThread().isInterrupted()) {
        settle(due, new RunReport(List.of()));
      } else if (due.size() > 1) {
        work(due.subList(0, due.size() / 2));
        work(due.subList(due.size() / 2, due.size()));
      } else {
        Due one = due.getFirst();
        LOG.log(Level.ERROR, "no briefs for " + one.organization().slug(), fault);
        dues.settle(claims(due), List.of(ends.failed(one)));
      }
    }
  }

  private RunReport make(List<Due> due) {
    Map<OrganizationId, LocalDate> newest =
        due.stream().collect(Collectors.toMap(one -> one.organization().id(), ends::newest));
    var reopened = briefs.findReopened(newest, ends.openDays());
    List<Order> orders =
        due.stream()
            .map(one -> order(one, reopened.getOrDefault(one.organization().id(), List.of())))
            .toList();
    return maker.make(UuidCreator.getTimeOrderedEpoch(), orders, claims(due));
  }

  private Order order(Due due, List<LocalDate> reopened) {
    LocalDate newest = ends.newest(due);
    return Order.of(due.organization(), reopened, newest, newest);
  }

  private static Claims claims(List<Due> due) {
    return new Claims(
        due.stream().collect(Collectors.toMap(one -> one.organization().id(), Due::claim)));
  }

  private void settle(List<Due> due, RunReport report) {
    Map<OrganizationId, List<RunReport.Line>> lines =
        report.lines().stream().collect(Collectors.groupingBy(line -> line.organization().id()));
    List<Settlement> settlements =
        due.stream()
            .map(one -> settlement(one, lines.getOrDefault(one.organization().id(), List.of())))
            .toList();
    LastWords.write(() -> dues.settle(claims(due), settlements));
  }

  private Settlement settlement(Due due, List<RunReport.Line> lines) {
    LocalDate newest = ends.newest(due);
    if (lines.stream().anyMatch(line -> line.outcome() instanceof RunOutcome.Failed)) {
      return ends.failed(due);
    }
    return lines.stream().anyMatch(line -> line.date().equals(newest))
        ? ends.made(due)
        : DayEnds.again(due);
  }
}
