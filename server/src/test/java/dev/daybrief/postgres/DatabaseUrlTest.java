package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://anna:s%40cret+%2F@db:5433/brief?sslmode=require",
        "postgres://anna:s%40cret+%2F@db:5433/brief?sslmode=require",
        "jdbc:postgresql://db:5433/brief?user=anna&password=s%40cret+%2F&sslmode=require",
        "postgresql://anna:s@cret+%2F@db:5433/brief?sslmode=require"
      })
  void readsEveryForm(String text) {
    assertThat(DatabaseUrl.parse(text))
        .isEqualTo(
            new DatabaseUrl("jdbc:postgresql://db:5433/brief?sslmode=require", "anna", "s@cret+/"));
  }

  @Test
  void keepsAnAddressOfSixteenBytes() {
    assertThat(DatabaseUrl.parse("postgresql://anna@[::1]:5433/brief").jdbc())
        .isEqualTo("jdbc:postgresql://[::1]:5433/brief");
  }

  @Test
  void namesAnotherDatabaseOfTheSameServer() {
    assertThat(
            DatabaseUrl.parse("postgresql://anna:pw@db/brief?sslmode=require")
                .database("other")
                .jdbc())
        .isEqualTo("jdbc:postgresql://db/other?sslmode=require");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "mysql://anna:secret@db/brief",
        "postgresql://anna:secret@db",
        "postgresql://anna:secret@db/",
        "postgresql://db/brief?password=secret",
        "postgresql:///brief?user=anna&password=secret",
        "postgresql://anna:secret%zz@db/brief"
      })
  void refusesOtherTextWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("postgresql://user:password@host:port/database")
        .hasMessageNotContaining("secret");
  }

  @Test
  void hidesThePassword() {
    assertThat(DatabaseUrl.parse("postgresql://anna:secret@db/brief").toString())
        .isEqualTo("jdbc:postgresql://db/brief as anna");
  }
}
