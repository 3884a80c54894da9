package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStateTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "57P01, true",
    "57P03, true",
    "53300, true",
    "53100, true",
    // One statement's own: its memory, its locks, its time, its rows.
    "53200, false",
    "55P03, false",
    "57014, false",
    "23505, false"
  })
  void tellsAnOutageFromARefusal(String state, boolean outage) {
    var refusal = new SQLException("refused", state);

    assertThat(SqlState.isOutage(new IllegalStateException(refusal))).isEqualTo(outage);
  }

  @Test
  void takesNoConnectionInTimeForAnOutage() {
    assertThat(SqlState.isOutage(new SQLException("none", new TimeoutException()))).isTrue();
    assertThat(SqlState.isOutage(new IllegalStateException("ours"))).isFalse();
  }
}
