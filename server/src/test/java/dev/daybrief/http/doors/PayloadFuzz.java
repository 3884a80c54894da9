package dev.daybrief.http.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fuzz.Memory;
import dev.daybrief.http.Problem;
import dev.daybrief.http.doors.Payload.Refused;

/// Fuzzed: a gzipped body as it was sent.
///
/// Any bytes are a body of 16 MiB at most or a refusal, and cost no more memory than such a body.
public final class PayloadFuzz {

  /// 48 MiB: the body, and what it is put together from.
  private static final long MEMORY = Memory.LOADING + (48 << 20);

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] body = Memory.within(MEMORY, () -> inflated(input));
    assertThat(body.length).isLessThanOrEqualTo(Payload.LARGEST);
  }

  private static byte[] inflated(byte[] sent) {
    try {
      return Payload.inflated(sent);
    } catch (Refused refused) {
      assertThat(refused.problem()).isIn(Problem.BAD_REQUEST, Problem.TOO_LARGE);
      assertThat(refused.detail()).isNotBlank();
      return new byte[0];
    }
  }

  private PayloadFuzz() {}
}
