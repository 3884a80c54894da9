package dev.daybrief.app;

import dev.daybrief.brief.Hashes;
import dev.daybrief.cache.SharedForm;
import dev.daybrief.http.PageBytes;
import dev.daybrief.http.PageParts;
import dev.daybrief.security.SealingKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/// Pages as they lie in a cache outside of the process: sealed, so that whoever can read or write
/// there neither learns nor changes what a brief says.
///
/// @param edition of the description of the answers: a version that answers otherwise has its own
record SharedPages(SealingKeys keys, String edition) implements SharedForm<PageParts> {

  private static final String DESCRIPTION = "/META-INF/openapi.json";

  static SharedPages sealedBy(SealingKeys keys) {
    try (InputStream description = SharedPages.class.getResourceAsStream(DESCRIPTION)) {
      byte[] text = Objects.requireNonNull(description, DESCRIPTION).readAllBytes();
      String digest = Hashes.sha256(new String(text, StandardCharsets.UTF_8));
      return new SharedPages(keys, PageBytes.FORM + " " + digest);
    } catch (IOException e) {
      throw new UncheckedIOException("part of the program: " + DESCRIPTION, e);
    }
  }

  @Override
  public byte[] write(PageParts page) {
    return PageBytes.write(page);
  }

  @Override
  public Optional<PageParts> read(byte[] bytes) {
    return PageBytes.read(bytes);
  }

  @Override
  public int revision(PageParts page) {
    return page.revision();
  }

  @Override
  public ZoneId zone(PageParts page) {
    return page.zone();
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    return keys.sealBytes(plain, context);
  }

  @Override
  public Optional<byte[]> open(byte[] sealed, String context) {
    return keys.openBytes(sealed, context);
  }
}
