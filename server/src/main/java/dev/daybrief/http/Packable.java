package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// An answer that is given often: as it is, and gzipped once for those who take that.
final class Packable {

  private final Tagged plain;
  private volatile @Nullable Packed packed;

  Packable(Buffer bytes) {
    this.plain = Tagged.of(bytes);
  }

  Tagged plain() {
    return plain;
  }

  /// Two who ask first at the same time both pack it, to the same bytes.
  Packed packed() {
    Packed known = packed;
    if (known == null) {
      known = Packed.of(plain);
      packed = known;
    }
    return known;
  }
}
