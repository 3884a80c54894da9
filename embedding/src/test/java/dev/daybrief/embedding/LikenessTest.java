package dev.daybrief.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.Polarity;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.Theme;
import dev.daybrief.theme.ThemeMention;
import dev.daybrief.theme.ThemeReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final CommentReader NOTHING = (_, _, _) -> Set.of();
  private static final CommentReader ALONE = new Likeness().beyond(NOTHING);

  @Test
  void findsWhatASentenceIsLike() {
    assertThat(ALONE.read("My vehicle was brought back to my workplace.", "en-GB", null))
        .containsExactly(mention(Theme.PICK_UP_AND_DELIVERY, Polarity.POSITIVE));
    assertThat(ALONE.read("Purple elephants sing in winter.", "en", null)).isEmpty();
  }

  @Test
  void findsItsModelFromAThreadThatSeesOtherClasses() {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(new Likeness().beyond(NOTHING).read("The bill was a shock.", "en", null))
          .containsExactly(mention(Theme.PRICE, Polarity.NEGATIVE));
      assertThat(thread.getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void readsEachSentenceAlone() {
    assertThat(
            ALONE.read(
                "Their employees were charming. The costs were outrageously high!", "en", null))
        .containsExactly(
            mention(Theme.PRICE, Polarity.NEGATIVE), mention(Theme.STAFF, Polarity.POSITIVE));
  }

  @Test
  void believesTheScoreOnPraiseAndBlame() {
    String comment = "My vehicle was brought back to my workplace.";

    assertThat(ALONE.read(comment, "en", 0))
        .containsExactly(mention(Theme.PICK_UP_AND_DELIVERY, Polarity.NEGATIVE));
  }

  @Test
  void leavesWhatTheKeywordsFoundAsItIs() {
    var keywords = new ThemeReader(Taxonomy.parse("[en]\nprice+: costs"));
    var both = new Likeness().beyond(keywords);

    assertThat(both.read("The costs were outrageously high!", "en", null))
        .containsExactly(mention(Theme.PRICE, Polarity.POSITIVE));
  }

  @Test
  void leavesOtherLanguagesToTheKeywords() {
    assertThat(ALONE.read("The costs were outrageously high!", "de", null)).isEmpty();
  }

  @Test
  void readsAnyText() {
    for (String text :
        new String[] {"", " ", "\ud800", "!".repeat(100_000), "a ".repeat(100_000)}) {
      assertThat(ALONE.read(text, "en", null)).hasSizeLessThan(Theme.values().length);
    }
  }

  private static ThemeMention mention(Theme theme, Polarity polarity) {
    return new ThemeMention(theme, polarity);
  }
}
