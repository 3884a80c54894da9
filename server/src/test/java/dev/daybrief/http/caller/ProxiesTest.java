package dev.daybrief.http.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

  private static final String OURS = "10.0.0.1";
  private static final Proxies FOR = Proxies.parse("10.0.0.0/8, ::1", "x-forwarded-for");
  private static final Proxies FORWARDED = Proxies.parse(OURS, "Forwarded");

  @Test
  void believesNobodyUnlessToldTo() {
    assertThat(Proxies.NONE.caller("127.0.0.1", List.of("192.0.2.1"))).isEqualTo("127.0.0.1");
    assertThat(Proxies.parse("", "Forwarded").caller("::1", List.of("for=192.0.2.1")))
        .isEqualTo("0:0:0:0:0:0:0:0/64");
  }

  @Test
  void believesNobodyButItsProxies() {
    assertThat(FOR.caller("192.0.2.9", List.of("192.0.2.1"))).isEqualTo("192.0.2.9");
    assertThat(FOR.caller("11.0.0.1", List.of("192.0.2.1"))).isEqualTo("11.0.0.1");
    assertThat(FOR.caller("::2", List.of("192.0.2.1"))).isEqualTo("0:0:0:0:0:0:0:0/64");
  }

  /// Each row: lines of the header, divided by |, and who asks.
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "192.0.2.1 > 192.0.2.1",
        "192.0.2.1:4711 > 192.0.2.1",
        "6.6.6.6, 192.0.2.1 > 192.0.2.1",
        "6.6.6.6|192.0.2.1 > 192.0.2.1",
        "6.6.6.6,192.0.2.1|10.1.1.1 > 192.0.2.1",
        "192.0.2.1, 10.3.3.3 > 192.0.2.1",
        "10.9.9.9, 10.3.3.3 > 10.9.9.9",
        "::ffff:192.0.2.1 > 192.0.2.1",
        "2001:db8:1:2:3:4:5:6 > 2001:db8:1:2:0:0:0:0/64",
        "[2001:db8:1:2:3:4:5:6]:443 > 2001:db8:1:2:0:0:0:0/64",
        "2001:DB8:1:2:ffff:: > 2001:db8:1:2:0:0:0:0/64",
        "~~ > 10.0.0.1",
        ", > 10.0.0.1",
        "192.0.2.1, > 10.0.0.1",
        "unknown > 10.0.0.1",
        "192.0.2.1, unknown > 10.0.0.1",
        "6.6.6.6, _hidden, 10.3.3.3 > 10.3.3.3",
        "localhost > 10.0.0.1",
        "1 > 10.0.0.1",
        "127.1 > 10.0.0.1",
        "0x7f.0.0.1 > 10.0.0.1",
        "192.0.2.01 > 10.0.0.1",
        "192.0.2.256 > 10.0.0.1",
        "192.0.2.1.5 > 10.0.0.1",
        "3221225985 > 10.0.0.1",
        "fe80::1%eth0 > 10.0.0.1",
        "::1::2 > 10.0.0.1",
        "[192.0.2.1 > 10.0.0.1",
        "192.0.2.1:99999999 > 10.0.0.1",
        "'192.0.2.1' > 10.0.0.1",
        "for=192.0.2.1 > 10.0.0.1",
        "１９２.0.2.1 > 10.0.0.1",
      })
  void readsTheLastAddressThatIsNoProxy(String lines, String caller) {
    assertThat(FOR.caller(OURS, List.of(lines.split("\\|")))).isEqualTo(caller);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "for=192.0.2.1 > 192.0.2.1",
        "For=\"192.0.2.1:4711\";proto=https;by=10.0.0.1 > 192.0.2.1",
        "proto=https;for=192.0.2.1 > 192.0.2.1",
        "for=\"[2001:db8:1:2:3::4]:4711\" > 2001:db8:1:2:0:0:0:0/64",
        "for=6.6.6.6, for=192.0.2.1 > 192.0.2.1",
        "for=6.6.6.6|for=192.0.2.1 > 192.0.2.1",
        "for=\"6.6.6.6, for=192.0.2.1 > 192.0.2.1",
        "for=unknown > 10.0.0.1",
        "for=_secret > 10.0.0.1",
        "for= > 10.0.0.1",
        "for=\"\" > 10.0.0.1",
        "by=192.0.2.1 > 10.0.0.1",
        "xfor=192.0.2.1 > 10.0.0.1",
        "192.0.2.1 > 10.0.0.1",
        "for=192.0.2.1 junk > 10.0.0.1",
      })
  void readsForwardedAsWell(String lines, String caller) {
    assertThat(FORWARDED.caller(OURS, List.of(lines.split("\\|")))).isEqualTo(caller);
  }

  @Test
  void goesBackSixteenProxiesAtMost() {
    List<String> hops =
        java.util.stream.IntStream.range(0, 5_000).mapToObj(at -> "10.0.1." + at % 16).toList();

    assertThat(FOR.caller(OURS, List.of("192.0.2.1", String.join(",", hops))))
        .startsWith("10.0.1.");
  }

  @Test
  void namesACallerWhateverTheHeaderHolds() {
    var random = new Random(20261110);
    for (int turn = 0; turn < 20_000; turn++) {
      var text = new StringBuilder();
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        String pieces = "0123456789.:,[]\"=;%for ab\u00e9";
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(FOR.caller(OURS, List.of(text.toString()))).isNotEmpty();
      assertThat(FORWARDED.caller(OURS, List.of("for=" + text))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy", "10.0.0.0/33", "::/129", "10.0.0.0/", "/8", "10.0.0.0/8/8", "10/8", "*"})
  void refusesWhatIsNoRange(String list) {
    assertThatThrownBy(() -> Proxies.parse("::1," + list, "Forwarded")).hasMessageContaining(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "::/0", "10.0.0.1,6.6.6.6/0"})
  void refusesToBelieveEverybody(String list) {
    assertThatThrownBy(() -> Proxies.parse(list, "Forwarded")).hasMessageContaining("everybody");
  }

  @Test
  void refusesAnotherHeader() {
    assertThatThrownBy(() -> Proxies.parse("", "X-Real-IP")).hasMessageContaining("X-Real-IP");
  }

  @Test
  void takesARangeOfAnySize() {
    assertThat(Proxies.parse("0.0.0.0/1", "X-Forwarded-For").caller("9.9.9.9", List.of("1.1.1.1")))
        .isEqualTo("1.1.1.1");
    var narrow = Proxies.parse("2001:db8::/33", "X-Forwarded-For");
    assertThat(narrow.caller("2001:db8:7fff::1", List.of("1.1.1.1"))).isEqualTo("1.1.1.1");
    assertThat(narrow.caller("2001:db8:8000::1", List.of("1.1.1.1"))).endsWith("/64");
  }
}
