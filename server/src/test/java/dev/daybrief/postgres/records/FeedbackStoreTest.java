package dev.daybrief.postgres.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is kept of comments beside their words.
class FeedbackStoreTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final CommentReader STANDARD = new ThemeReader(Taxonomy.standard());
  private static final CommentReader OWN =
      new ThemeReader(Taxonomy.parse("[en]\nstaff+: friendly\nparts-: squirrel"));

  private final Organization shop =
      new RecordRows(POSTGRES).organization("shop-" + UUID.randomUUID(), "Europe/Berlin");

  @Test
  void keepsTheThemesOfAComment() {
    store(STANDARD, answer("both", "2026-11-10", "Friendly but slow."));
    store(STANDARD, answer("none", "2026-11-10", "xyzzy"), answer("silent", "2026-11-10", null));

    assertThat(themes()).isEqualTo("both {waiting_time:negative,staff:positive}\nnone {}\nsilent");
  }

  @Test
  void letsTheScoreSpeakWhereTheWordsDoNot() {
    store(STANDARD, answer("a", "2026-11-10", "About the bill", 2));
    store(STANDARD, answer("b", "2026-11-10", "About the bill", null));

    assertThat(themes()).isEqualTo("a {price:negative}\nb {price:unclear}");
  }

  @Test
  void changesTheThemesOfAnAnswerThatIsToldAgain() {
    store(STANDARD, answer("a", "2026-11-10", "Friendly"));

    var told = new FeedbackStore(POSTGRES.database(), STANDARD).store(shop.id(), List.of());
    var changed = store(STANDARD, answer("a", "2026-11-10", "Slow"));

    assertThat(told).isEqualTo(StoredCounts.NONE);
    assertThat(changed).isEqualTo(new StoredCounts(0, 1, 0));
    assertThat(themes()).isEqualTo("a {waiting_time:negative}");
  }

  @Test
  void readsStoredCommentsAgainByOtherKeywords() {
    store(
        STANDARD,
        answer("a", "2026-11-10", "Friendly"),
        answer("b", "2026-11-12", "Slow"),
        answer("c", "2026-11-20", "squirrel"),
        answer("d", "2026-11-20", null));

    assertThat(reread(OWN)).isEqualTo(new ThemeRereading.Result(3, 2));
    assertThat(themes()).isEqualTo("a {staff:positive}\nb {}\nc {parts:negative}\nd");
    assertThat(reread(OWN)).isEqualTo(new ThemeRereading.Result(3, 0));
  }

  @Test
  void readsCommentsThatNobodyReadYet() {
    store(STANDARD, answer("a", "2026-11-10", "Friendly"), answer("b", "2026-11-10", "xyzzy"));
    POSTGRES.execute("UPDATE daybrief.feedback SET themes = NULL");

    assertThat(reread(STANDARD)).isEqualTo(new ThemeRereading.Result(2, 2));
    assertThat(themes()).isEqualTo("a {staff:positive}\nb {}");
  }

  @Test
  void forgetsTheDaysThatNowSaySomethingElse() {
    store(STANDARD, answer("a", "2026-11-10", "Friendly"), answer("b", "2026-11-20", "Slow"));
    countDays();

    reread(STANDARD);
    assertThat(countedDays()).as("nothing changed").isEqualTo("30 days to 2026-11-30");

    reread(OWN);
    assertThat(countedDays()).isEqualTo("19 days to 2026-11-19");
  }

  @Test
  void leavesAnAnswerAloneThatIsToldAgainMeanwhile() {
    store(STANDARD, answer("a", "2026-11-10", "Friendly"));
    CommentReader slow =
        (comment, language, score) -> {
          if (comment.equals("Friendly")) {
            store(OWN, answer("a", "2026-11-10", "squirrel"));
          }
          return Set.of();
        };

    assertThat(reread(slow)).isEqualTo(new ThemeRereading.Result(1, 0));
    assertThat(themes()).isEqualTo("a {parts:negative}");
  }

  @Test
  void readsMoreCommentsThanFitOneBatch() {
    var many = new ArrayList<FeedbackRecord>();
    for (int i = 0; i < 4_500; i++) {
      many.add(answer("a" + i, "2026-11-10", i % 2 == 0 ? "Slow" : "Friendly"));
    }
    new FeedbackStore(POSTGRES.database(), STANDARD).store(shop.id(), many);
    var progress = new ArrayList<Long>();

    var result = new ThemeRereading(POSTGRES.database(), OWN).reread(shop.id(), progress::add);

    assertThat(result).isEqualTo(new ThemeRereading.Result(4_500, 2_250));
    assertThat(progress).containsExactly(2_000L, 4_000L, 4_500L);
  }

  private StoredCounts store(CommentReader reader, FeedbackRecord... answers) {
    return new FeedbackStore(POSTGRES.database(), reader).store(shop.id(), List.of(answers));
  }

  private ThemeRereading.Result reread(CommentReader reader) {
    return new ThemeRereading(POSTGRES.database(), reader).reread(shop.id(), _ -> {});
  }

  private static FeedbackRecord answer(String id, String date, @Nullable String comment) {
    return answer(id, date, comment, null);
  }

  private static FeedbackRecord answer(
      String id, String date, @Nullable String comment, @Nullable Integer score) {
    var created = Instant.parse(date + "T10:00:00Z");
    return new FeedbackRecord(
        new RecordVersion(id, created, null, false),
        created,
        null,
        score,
        comment == null ? null : new FeedbackRecord.Comment(comment, "en"));
  }

  private @Nullable String themes() {
    return POSTGRES.text(
        """
        SELECT string_agg(concat_ws(' ', external_id, themes::text), E'\\n' ORDER BY external_id)
        FROM daybrief.feedback WHERE organization_id = '%s'"""
            .formatted(shop.id()));
  }

  private void countDays() {
    String columns =
        DayFacts.STORED.stream()
            .map(
                metric -> metric == Metric.FEEDBACK_MEAN_SCORE ? "feedback_score_sum" : metric.id())
            .collect(Collectors.joining(", "));
    String zeros = "0" + ", 0".repeat(DayFacts.STORED.size() - 1);
    POSTGRES.execute(
        """
        INSERT INTO daybrief.daily_facts (organization_id, day, %s)
        SELECT '%s', d, %s FROM generate_series(date '2026-11-01', '2026-11-30', '1 day') d"""
            .formatted(columns, shop.id(), zeros));
  }

  private @Nullable String countedDays() {
    return POSTGRES.text(
        "SELECT count(*) || ' days to ' || max(day) FROM daybrief.daily_facts"
            + " WHERE organization_id = '"
            + shop.id()
            + "'");
  }
}
