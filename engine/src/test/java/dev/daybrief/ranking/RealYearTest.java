package dev.daybrief.ranking;

import dev.daybrief.insight.Label;
import dev.daybrief.insight.detection.Detectors;
import dev.daybrief.insight.detection.RealYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealYearTest {
  private static final RealYear YEAR = new RealYear();

  static List<RankedInsight> free(LocalDate date) {
    var d = Detectors.detect(YEAR.sheet(date), YEAR.history(date));
    return Ranker.rank(d.insights()).five().lines().subList(2, 5);
  }

  @Test
  void explore() {
    for (LocalDate d = LocalDate.of(1999, 1, 1); d.getYear() == 1999; d = d.plusDays(1)) {
      var f = free(d);
      var sig = f.stream().filter(r -> r.insight().label() == Label.SIGNAL).toList();
      if (!sig.isEmpty()) {
        System.out.println(
            d
                + " "
                + d.getDayOfWeek()
                + " "
                + sig.stream()
                    .map(
                        r ->
                            r.insight().kind()
                                + ":"
                                + r.insight().metric()
                                + " "
                                + r.insight().evidence().values()
                                + " p="
                                + r.insight().pValue())
                    .toList());
      }
    }
  }
}
