package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {

  private final Room room = new Room(4, 2);

  private boolean enters(String whose) {
    return room.place(whose).enter();
  }

  private void leaves(String whose) {
    assertThat(room.place(whose).<Boolean>leaving(() -> true)).isTrue();
  }

  @Test
  void isFullWithAllItsPlacesTaken() {
    assertThat(List.of(enters("a"), enters("b"), enters("c"), enters("d"))).containsOnly(true);
    assertThat(enters("e")).isFalse();

    leaves("c");

    assertThat(enters("e")).isTrue();
    assertThat(enters("c")).isFalse();
  }

  @Test
  void givesNobodyMoreThanTheirShare() {
    assertThat(List.of(enters("a"), enters("a"))).containsOnly(true);
    assertThat(enters("a")).isFalse();
    assertThat(enters("b")).isTrue();

    leaves("a");

    assertThat(enters("a")).isTrue();
    assertThat(enters("a")).isFalse();
  }

  @Test
  void getsAPlaceBackFromWorkThatFails() {
    var place = room.place("a");
    for (int i = 0; i < 10; i++) {
      assertThat(place.enter()).isTrue();
      assertThatThrownBy(
              () ->
                  place.leaving(
                      () -> {
                        throw new IllegalStateException("broken by the test");
                      }))
          .hasMessage("broken by the test");
    }
  }

  @Test
  void holdsNoMoreThanItsPlacesAndForgetsWhoLeft() {
    var inside = new AtomicInteger();
    IntStream.range(0, 10_000)
        .parallel()
        .forEach(
            number -> {
              var place = room.place(number % 7);
              if (place.enter()) {
                assertThat(inside.incrementAndGet()).isLessThanOrEqualTo(4);
                place.leaving(inside::decrementAndGet);
              }
            });

    assertThat(IntStream.range(0, 4).mapToObj(i -> enters("z" + i / 2))).containsOnly(true);
  }
}
