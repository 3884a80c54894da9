package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.brief.SomeBriefs;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageBytesTest {

  private static final long SEED = 20_261_127;

  private final PageParts page =
      PageParts.of(
          PublishedBrief.of(
              SomeBriefs.brief(SomeBriefs.organization(), "Twelve calls.", 7),
              new PublishedBrief.Revision(3, Instant.EPOCH),
              List.of(),
              null));

  @Test
  void readsWhatItWrote() {
    PageParts read = PageBytes.read(PageBytes.write(page)).orElseThrow();

    assertThat(read.zone()).isEqualTo(page.zone());
    assertThat(read.revision()).isEqualTo(3);
    assertThat(read.lines()).isEqualTo(page.lines()).hasSize(5);
    assertThat(read.brief()).isEqualTo(page.brief());
    assertThat(read.activities()).hasSize(5);
    for (int limit = 1; limit <= 5; limit++) {
      assertThat(read.page().activities(limit).plain()).isNotNull();
      assertThat(read.activities().get(limit - 1)).isEqualTo(page.activities().get(limit - 1));
    }
  }

  @Test
  void readsAPageOrNothingWhateverTheBytes() {
    byte[] whole = PageBytes.write(page);
    var random = new Random(SEED);
    for (int length = 0; length < whole.length; length++) {
      assertThat(PageBytes.read(Arrays.copyOf(whole, length))).isEmpty();
    }
    assertThat(PageBytes.read(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
    for (int round = 0; round < 100_000; round++) {
      byte[] changed = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      PageBytes.read(changed).ifPresent(read -> assertThat(read.lines()).hasSize(5));
    }
    for (int round = 0; round < 10_000; round++) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      assertThat(PageBytes.read(noise)).isEmpty();
    }
  }
}
