package dev.daybrief.http.doors;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.Sha256;
import dev.daybrief.http.doors.Payload.Refused;
import dev.daybrief.record.IdempotencyKeys;
import dev.daybrief.record.IdempotencyKeys.Claim;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Requests with an `Idempotency-Key`: done once, answered alike for 24 h.
final class Repeats {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
  private static final System.Logger LOG = System.getLogger(Repeats.class.getName());

  private final IdempotencyKeys keys;
  private final InstantSource clock;

  Repeats(IdempotencyKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// @param path part of what makes two requests the same
  record Asked(OrganizationId organization, String key, String path) {}

  @FunctionalInterface
  interface Work {
    byte[] answer() throws Refused;
  }

  static Optional<String> key(Request request) throws Refused {
    List<String> sent = request.headers("Idempotency-Key");
    if (sent.size() > 1 || sent.stream().anyMatch(key -> !KEY.matcher(key).matches())) {
      throw new Refused(
          Problem.BAD_REQUEST, "One Idempotency-Key has 1 to 255 visible ASCII characters.");
    }
    return sent.stream().findFirst();
  }

  /// @param body inflated: how it was packed makes no other request of it
  Answer once(Asked asked, byte[] body, Work work, Function<byte[], Answer> answering)
      throws Refused {
    return switch (keys.claim(
        asked.organization, asked.key, hash(asked.path, body), clock.instant())) {
      case Claim.First(UUID token) -> answering.apply(first(asked, token, work));
      case Claim.Answered(String answer) ->
          answering
              .apply(answer.getBytes(StandardCharsets.UTF_8))
              .with("Idempotent-Replayed", "true");
      case Claim.InFlight() ->
          throw new Refused(
              Problem.IN_FLIGHT, "The first request with this Idempotency-Key is not done yet.");
      case Claim.OtherPayload() ->
          throw new Refused(
              Problem.OTHER_PAYLOAD, "This Idempotency-Key was used for another request.");
    };
  }

  private byte[] first(Asked asked, UUID token, Work work) throws Refused {
    boolean done = false;
    try {
      byte[] answer = work.answer();
      keys.answer(asked.organization, asked.key, token, new String(answer, StandardCharsets.UTF_8));
      done = true;
      return answer;
    } finally {
      if (!done) {
        release(asked, token);
      }
    }
  }

  /// What failed before is told, not this.
  private void release(Asked asked, UUID token) {
    try {
      keys.release(asked.organization, asked.key, token);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "an idempotency key stays taken for some minutes: {0}", e.toString());
    }
  }

  private static String hash(String path, byte[] body) {
    var digest = Sha256.begin();
    digest.update(path.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(body));
  }
}
