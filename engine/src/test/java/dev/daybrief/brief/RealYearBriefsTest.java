package dev.daybrief.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.insight.detection.RealYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RealYearBriefsTest {

  private static final RealYear YEAR = new RealYear();

  private static Brief brief(LocalDate date) {
    var sheet = YEAR.sheet(date);
    return BriefAssembler.assemble(sheet, BriefPlanner.plan(sheet, YEAR.history(date)));
  }

  @Test
  void countsEachDayOfTheFile() {
    assertThat(YEAR.rows())
        .hasSize(363)
        .allSatisfy(
            row -> {
              var items = brief(row.date()).items();
              assertThat(items).extracting(BriefItem::priority).containsExactly(1, 2, 3, 4, 5);
              assertThat(items.get(0).count()).isZero();
              assertThat(items.get(1).count()).isEqualTo(row.hungUp());
            });
  }

  @Test
  void saysWhatHappenedOnTheWorstDay() {
    var line = brief(LocalDate.parse("1999-05-23")).items().get(2);

    assertThat(line.wording().title()).isEqualTo("Missed or failed calls: unusually high");
    assertThat(line.wording().description())
        .startsWith("1,462 missed or failed calls, more than the usual ")
        .endsWith(" for a Sunday. Start with calling these customers back.");
    assertThat(line.wording().writtenBy()).isEqualTo(WrittenBy.TEMPLATE);
  }

  @Test
  void saysTheSameOfTheSameDay() {
    var date = LocalDate.parse("1999-06-15");

    assertThat(brief(date)).isEqualTo(brief(date)).isNotEqualTo(brief(date.plusDays(1)));
  }
}
