package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresenceTest {

  @Test
  void isReadyWhileTheDatabaseAnswersAndTheProcessStays() {
    assertThat(new Presence(() -> true, () -> false).isReady()).isTrue();
    assertThat(new Presence(() -> false, () -> false).isReady()).isFalse();
    assertThat(new Presence(() -> true, () -> true).isReady()).isFalse();
  }
}
