package dev.daybrief.http.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.http.doors.Turns.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns<Object> turns = new Turns<>(4, 2);
  private final Map<Object, Turn> taken = new HashMap<>();

  private boolean enters(Object whose) {
    Optional<Turn> turn = turns.enter(whose);
    turn.ifPresent(one -> taken.put(whose, one));
    return turn.isPresent();
  }

  private void leaves(Object whose) {
    Objects.requireNonNull(taken.remove(whose)).close();
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
  void getsATurnBackFromWorkThatFails() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () -> {
                try (Turn _ = turns.enter("a").orElseThrow()) {
                  throw new IllegalStateException("broken by the test");
                }
              })
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
              Optional<Turn> turn = turns.enter(number % 7);
              if (turn.isPresent()) {
                assertThat(inside.incrementAndGet()).isLessThanOrEqualTo(4);
                inside.decrementAndGet();
                turn.get().close();
              }
            });

    assertThat(IntStream.range(0, 4).mapToObj(i -> enters("z" + i / 2))).containsOnly(true);
  }
}
