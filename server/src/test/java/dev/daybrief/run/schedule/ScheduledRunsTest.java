package dev.daybrief.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook.Due;
import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryDues;
import dev.daybrief.brief.InMemoryFacts;
import dev.daybrief.brief.InMemoryLedger;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.Organization;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Generation;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.Holdings;
import dev.daybrief.run.RunOutcome.Published;
import dev.daybrief.run.RunReport;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduledRunsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  private static final UUID RUN = new UUID(1, 1);

  private final Organization one = SomeBriefs.organization();
  private final Instant now = one.day(DAY).end();
  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryDues dues = new InMemoryDues(() -> now);
  private final InMemoryBriefs briefs = new InMemoryBriefs(records, () -> now, dues);
  private final List<Object> noted = new ArrayList<>();
  private final List<Organization> chores = new ArrayList<>();
  private final Afterwards afterwards = new Afterwards(chores::add);

  /// A book that keeps what it is told, and says nothing.
  private RunBook book() {
    return (RunBook)
        Proxy.newProxyInstance(
            RunBook.class.getClassLoader(),
            new Class<?>[] {RunBook.class},
            (_, method, arguments) -> {
              noted.add(method.getName());
              noted.addAll(List.of(arguments));
              return null;
            });
  }

  @Test
  void makesWhatIsOrderedInViewOfEverybody() {
    records.add(one);
    dues.add(one, now);
    Due due = dues.claimDue(1).getFirst();
    var holdings = new Holdings(dues, Duration.ZERO);
    var run =
        new BriefRun(new InMemoryFacts(records), briefs, _ -> {}, new InMemoryLedger(records));
    var runs = new ScheduledRuns(new Generation(run, holdings), book(), holdings, afterwards);
    var days = List.of(DAY.minusDays(1), DAY);

    RunReport report =
        runs.make(RUN, List.of(new Order(one, days)), new Claims(Map.of(one.id(), due.claim())));

    assertThat(report.lines()).extracting(RunReport.Line::date).containsExactlyElementsOf(days);
    assertThat(report.count(Published.class)).isEqualTo(2);
    assertThat(briefs.find(one.id(), DAY)).isPresent();
    assertThat(noted)
        .startsWith("begin", RUN, Map.of(one.id(), Wish.of(Asker.SCHEDULE, days)))
        .contains("record");
    assertThat(afterwards.doOne()).isTrue();
    assertThat(chores).containsExactly(one);
  }
}
