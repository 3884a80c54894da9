package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fuzz.Memory;
import java.util.Optional;

/// Fuzzed: a brief as it lies in the cache in common, unsealed.
///
/// Any bytes are a page or nothing; a page that is written again reads the same.
public final class PageBytesFuzz {

  /// 50 bytes a byte.
  private static final long MEMORY_PER_BYTE = 50;

  public static void fuzzerTestOneInput(byte[] input) {
    Optional<PageParts> page =
        Memory.within(Memory.LOADING + MEMORY_PER_BYTE * input.length, () -> PageBytes.read(input));
    page.ifPresent(PageBytesFuzz::check);
  }

  private static void check(PageParts page) {
    PageParts again = PageBytes.read(PageBytes.write(page)).orElseThrow();
    assertThat(again.zone()).isEqualTo(page.zone());
    assertThat(again.revision()).isEqualTo(page.revision()).isPositive();
    assertThat(again.brief()).isEqualTo(page.brief());
    assertThat(again.lines()).isEqualTo(page.lines()).hasSize(5);
    assertThat(again.activities()).usingRecursiveComparison().isEqualTo(page.activities());
  }

  private PageBytesFuzz() {}
}
