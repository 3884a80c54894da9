package dev.daybrief.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CusumTest {

  /// First day of a change: a Monday after fourteen weeks.
  private static final int CHANGE = 98;

  private record Alarm(int day, Cusum.Shift shift) {}

  private static List<Alarm> alarms(SomeDays days, int from) {
    var alarms = new ArrayList<Alarm>();
    for (int day = from; day < days.days(); day++) {
      Optional<Cusum.Shift> shift = Cusum.onLastDay(days.until(day));
      if (shift.isPresent()) {
        alarms.add(new Alarm(day, shift.get()));
      }
    }
    return alarms;
  }

  private static SomeDays changing(long seed, double mean, double times) {
    return SomeDays.drawn(seed, CHANGE + 42, 1.5, day -> day < CHANGE ? mean : times * mean);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tellsADoublingOnceAndWithinAWeek(long seed) {
    var alarms = alarms(changing(seed, 30, 2), CHANGE);

    assertThat(alarms).hasSize(1);
    Alarm alarm = alarms.getFirst();
    assertThat(alarm.day()).isBetween(CHANGE + 1, CHANGE + 6);
    assertThat(alarm.shift().up()).isTrue();
    // Ordinary days just before may look like its beginning.
    assertThat(alarm.shift().days()).isBetween(3, alarm.day() - CHANGE + 4);
    assertThat(alarm.shift().since()).isGreaterThan(1.4 * alarm.shift().before());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tellsAHalvingOnceAndWithinAWeek(long seed) {
    var alarms = alarms(changing(seed, 30, 0.5), CHANGE);

    assertThat(alarms).hasSize(1);
    assertThat(alarms.getFirst().day()).isBetween(CHANGE + 1, CHANGE + 6);
    assertThat(alarms.getFirst().shift().up()).isFalse();
  }

  @Test
  void comparesTheSameWeekdays() {
    var days = SomeDays.weeks(20, 40, 40, 40, 40, 40, 20, 0);
    for (int day = CHANGE + 4; day < 140; day++) {
      int weekday = day % 7;
      days = days.with(day, weekday == 6 ? 0 : weekday == 5 ? 40 : 80);
    }
    var alarms = alarms(days, CHANGE);

    // From Friday on; told on the Monday after, over an open Saturday and a closed Sunday.
    assertThat(alarms).hasSize(1);
    Cusum.Shift shift = alarms.getFirst().shift();
    assertThat(alarms.getFirst().day()).isEqualTo(CHANGE + 7);
    assertThat(shift.days()).isEqualTo(4);
    assertThat(shift.before()).isBetween(24.9, 25.1);
    assertThat(shift.since()).isEqualTo(50);
  }

  @Test
  void callsNoSingleDayLasting() {
    var days = SomeDays.weeks(18, 40, 40, 40, 40, 40, 20, 0).with(CHANGE + 1, 4_000);

    assertThat(alarms(days, 84)).isEmpty();
  }

  @Test
  void callsNoClosedDaysLasting() {
    var days = SomeDays.weeks(18, 40, 40, 40, 40, 40, 20, 0).with(CHANGE + 1, 0);

    assertThat(alarms(days, 84)).isEmpty();
  }

  @Test
  void saysNothingBeforeSixWeeks() {
    var days = SomeDays.weeks(8, 10, 10, 10, 10, 10, 10, 10);
    for (int day = 38; day < days.days(); day++) {
      days = days.with(day, 100);
    }

    assertThat(Cusum.onLastDay(days.until(40))).isEmpty();
    assertThat(Cusum.onLastDay(days.until(41))).isPresent();
  }

  @Test
  void saysNothingOfASeriesWithoutToday() {
    assertThat(Cusum.onLastDay(changing(1, 30, 2).before(CHANGE + 3))).isEmpty();
    assertThat(Cusum.onLastDay(new CountSeries(1))).isEmpty();
  }

  @Test
  void saysNothingOfACountThatIsAlwaysZero() {
    assertThat(alarms(SomeDays.weeks(14, 0, 0, 0, 0, 0, 0, 0), 84)).isEmpty();
  }

  @Test
  void keepsItsFalseAlarms() {
    int days = 0;
    int alarms = 0;
    for (double mean : new double[] {0.5, 2, 15, 60}) {
      for (int seed = 0; seed < 20; seed++) {
        var quiet = SomeDays.drawn(seed, 300, 1.6, day -> mean);
        alarms += alarms(quiet, 84).size();
        days += quiet.days() - 84;
      }
    }

    assertThat((double) alarms / days).isLessThan(1.5 * Cusum.FALSE_ALARM).isPositive();
  }
}
