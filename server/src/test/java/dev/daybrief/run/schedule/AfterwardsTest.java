package dev.daybrief.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.Organization;
import dev.daybrief.run.Authors;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterwardsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  private static final RunOutcome PUBLISHED = new RunOutcome.Published(Authors.NOBODY);

  private final Organization one = SomeBriefs.organization();
  private final Organization other = SomeBriefs.organization();
  private final List<Organization> done = new ArrayList<>();
  private final Afterwards afterwards = new Afterwards(done::add);

  private static RunReport report(RunReport.Line... lines) {
    return new RunReport(List.of(lines));
  }

  private static RunReport.Line line(Organization organization, RunOutcome outcome) {
    return new RunReport.Line(organization, DAY, outcome);
  }

  @Test
  void isDoneOnceForEachThatHasANewBrief() {
    afterwards.add(report(line(one, PUBLISHED), line(other, PUBLISHED), line(one, PUBLISHED)));

    assertThat(afterwards.doOne()).isTrue();
    assertThat(done).containsExactly(one);
    assertThat(afterwards.doOne()).isTrue();
    assertThat(afterwards.doOne()).isFalse();
    assertThat(done).containsExactly(one, other);
  }

  @Test
  void isNotDoneForWhatSaysTheSameOrIsCorrected() {
    afterwards.add(
        report(
            line(one, new RunOutcome.Unchanged()),
            line(other, new RunOutcome.Revised(Authors.NOBODY))));

    assertThat(afterwards.doOne()).isFalse();
  }

  @Test
  void goesOnWithTheOthersWhereOneFails() {
    var failing =
        new Afterwards(
            organization -> {
              done.add(organization);
              throw new IllegalStateException("cannot");
            });
    failing.add(report(line(one, PUBLISHED), line(other, PUBLISHED)));

    assertThat(failing.doOne()).isTrue();
    assertThat(failing.doOne()).isTrue();

    assertThat(done).containsExactly(one, other);
    assertThat(failing.doOne()).isFalse();
  }
}
