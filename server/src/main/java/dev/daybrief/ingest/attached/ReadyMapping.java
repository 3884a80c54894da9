package dev.daybrief.ingest.attached;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The mapping that comes with the product.
public final class ReadyMapping {

  public static String text() {
    try (var file = ReadyMapping.class.getResourceAsStream("mapping.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the ready mapping cannot be read", e);
    }
  }

  private ReadyMapping() {}
}
