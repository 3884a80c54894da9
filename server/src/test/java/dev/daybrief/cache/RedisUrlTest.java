package dev.daybrief.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {

  @Test
  void readsAllOrOnlyTheHost() {
    assertThat(RedisUrl.parse("redis://cache"))
        .isEqualTo(new RedisUrl(false, "cache", 6379, "", "", 0));
    assertThat(RedisUrl.parse("rediss://us%3Aer:p%40s+s@cache.example:6380/12"))
        .isEqualTo(new RedisUrl(true, "cache.example", 6380, "us:er", "p@s+s", 12));
    assertThat(RedisUrl.parse("redis://:secret@[::1]:6379/").address()).isEqualTo("::1");
    assertThat(RedisUrl.parse("redis://:secret@127.0.0.1").password()).isEqualTo("secret");
    assertThat(RedisUrl.parse("redis://:secret@localhost").password()).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cache:6379",
        "http://cache",
        "redis://",
        "redis://:sesame@/0",
        "redis://cache:0",
        "redis://cache:65536",
        "redis://cache/x",
        "redis://a:sesame@b:sesame@cache",
        "rediss://:%zzsesame@cache",
        "redis://:sesame@cache",
        "redis://:sesame@127.0.0.1.example",
        "redis://:sesame@localhost.example"
      })
  void refusesWhatIsUnsafeOrCannotBeReadWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> RedisUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("sesame");
  }

  @Test
  void hidesThePassword() {
    assertThat(RedisUrl.parse("rediss://user:sesame@cache:6380/2"))
        .hasToString("rediss://cache:6380/2");
  }
}
