package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private long second;
  private final Backlog backlog = new Backlog(() -> second);

  private Duration refuse(int times) {
    Duration wait = backlog.refuse();
    for (int i = 1; i < times; i++) {
      wait = backlog.refuse();
    }
    return wait;
  }

  private void enter(int times) {
    for (int i = 0; i < times; i++) {
      backlog.enter();
    }
  }

  @Test
  void sendsAFewAwayForASecond() {
    assertThat(refuse(1)).isEqualTo(Duration.ofSeconds(1));
    enter(100);
    second++;
    assertThat(refuse(100)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void sendsManyAwayForAsLongAsTheyNeedToEnter() {
    enter(100);
    refuse(250);
    second++;
    assertThat(refuse(1)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void sendsNobodyAwayForLongerThanTenSeconds() {
    refuse(100_000);
    second++;
    assertThat(refuse(100_000)).isEqualTo(Duration.ofSeconds(10));
    second++;
    assertThat(refuse(1)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void callsThemBackASecondSoonerEachSecondThatNobodyComes() {
    enter(1);
    refuse(4);
    second++;
    enter(4);
    assertThat(refuse(1)).isEqualTo(Duration.ofSeconds(4));
    second++;
    assertThat(refuse(1)).isEqualTo(Duration.ofSeconds(3));
    second += 60;
    assertThat(refuse(1)).isEqualTo(Duration.ofSeconds(1));
  }

  /// Two thousand who come back when they are told, against eight hundred places a second.
  @Test
  void refusesFewerThanEntersOnceItKnowsHowManyThereAre() {
    var comings = new PriorityQueue<Long>();
    for (int i = 0; i < 2_000; i++) {
      comings.add(0L);
    }
    int refused = 0;
    for (second = 0; second < 60; second++) {
      int places = 800;
      while (!comings.isEmpty() && comings.peek() <= second) {
        comings.remove();
        if (places-- > 0) {
          backlog.enter();
          comings.add(second + 1);
        } else {
          comings.add(second + backlog.refuse().toSeconds());
          refused += second < 30 ? 0 : 1;
        }
      }
    }
    assertThat(refused / 30).isLessThan(800);
  }
}
