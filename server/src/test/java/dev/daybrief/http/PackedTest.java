package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dashboard goes over slow lines: what is text is sent gzipped to those who take it.
class PackedTest {

  @Test
  void holdsTheSameBytesTwice() throws IOException {
    Buffer text = Buffer.buffer("const answer = 42;\n".repeat(200));
    Packed packed = Packed.of(text);
    assertThat(packed.isWorthIt()).isTrue();
    assertThat(packed.gzipped().bytes().length()).isLessThan(text.length() / 10);
    assertThat(packed.gzipped().tag()).isNotEqualTo(packed.plain().tag());
    var gzipped = new ByteArrayInputStream(packed.gzipped().bytes().getBytes());
    assertThat(new GZIPInputStream(gzipped).readAllBytes()).isEqualTo(text.getBytes());
  }

  @Test
  void leavesWhatDoesNotShrink() {
    assertThat(Packed.of(Buffer.buffer("x")).isWorthIt()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "br, GZIP ; q=0.5, deflate | true",
        "gzip;q=1.0 | true",
        "gzip;q=0 | false",
        "gzip;q=0.000 | false",
        "br | false",
        "x-gzipped | false",
        "'' | false"
      })
  void isSentToThoseWhoTakeIt(String accepted, boolean taken) {
    assertThat(Packed.isTaken(asking(accepted))).isEqualTo(taken);
  }

  private static Request asking(String accepted) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept-Encoding", accepted);
    return new Request(
        "/",
        Map.of(),
        MultiMap.caseInsensitiveMultiMap(),
        headers,
        () -> "127.0.0.1",
        Buffer.buffer());
  }
}
