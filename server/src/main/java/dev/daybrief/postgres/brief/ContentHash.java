package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Receipt;
import dev.daybrief.metric.Source;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Tells whether two briefs of a day say the same: their lines, the facts that prove them, and the
/// health of the data. Scores may differ by what happened on other days, and so may the state of
/// the records as a whole; neither makes a correction.
final class ContentHash {

  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Hexadecimal.
  static String of(Brief brief) {
    var hash = new ContentHash();
    hash.add(brief.day().zone().getId());
    brief.items().forEach(hash::add);
    for (Source source : Source.values()) {
      var health = brief.health().of(source);
      hash.add(health.state().word());
      hash.add(health.newest());
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(BriefItem item) {
    add(item.kind().word());
    add(item.wording().title());
    add(item.wording().description());
    add(item.wording().writtenBy().word());
    add(item.count());
    add(item.standing().label().word());
    add(item.standing().tone().word());
    add(item.receipt());
  }

  private void add(Receipt receipt) {
    add(receipt.metric().id());
    add(receipt.from().toString());
    add(receipt.until().toString());
    add(receipt.factsHash());
  }

  /// With its length, so that no two sequences of parts read the same; nothing has length −1.
  private void add(@Nullable Object part) {
    byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part == null ? -1 : bytes.length));
    digest.update(bytes);
  }
}
