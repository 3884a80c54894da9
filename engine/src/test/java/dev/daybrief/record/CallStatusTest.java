package dev.daybrief.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallStatusTest {

  @ParameterizedTest
  @CsvSource({
    "Ready, READY",
    "SCHEDULED, SCHEDULED",
    "In Progress, IN_PROGRESS",
    "in-progress, IN_PROGRESS",
    "in_progress, IN_PROGRESS",
    "completed, COMPLETED",
    "Missed, MISSED",
    "no-answer, MISSED",
    "busy, MISSED",
    "voicemail, MISSED",
    "Failed, FAILED",
    "error, FAILED",
    "Cancelled, CANCELLED",
    "canceled, CANCELLED"
  })
  void knowsTheWordsOfCallSystems(String word, CallStatus status) {
    assertThat(CallStatus.parse(word)).contains(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "done", "readyy", "re ady", "мissed"})
  void neverGuesses(String word) {
    assertThat(CallStatus.parse(word)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsItsOwnWord(CallStatus status) {
    assertThat(CallStatus.parse(status.word())).contains(status);
  }

  @ParameterizedTest
  @EnumSource
  void readsTheWordOfAServiceStatus(ServiceStatus status) {
    assertThat(ServiceStatus.parse(status.word())).contains(status);
  }

  @Test
  void doesNotDependOnTheLanguageOfTheMachine() {
    var before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
      assertThat(CallStatus.parse("IN PROGRESS")).contains(CallStatus.IN_PROGRESS);
      assertThat(CallStatus.MISSED.word()).isEqualTo("missed");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }
}
