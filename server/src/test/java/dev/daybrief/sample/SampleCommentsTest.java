package dev.daybrief.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.theme.Polarity;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.Theme;
import dev.daybrief.theme.ThemeMention;
import dev.daybrief.theme.ThemeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommentsTest {

  private static final ThemeReader READER = new ThemeReader(Taxonomy.standard());
  private static final ThemeMention WAITING =
      new ThemeMention(Theme.WAITING_TIME, Polarity.NEGATIVE);
  private static final LocalDate LAST = LocalDate.parse("2026-11-24");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "hi", "ar"})
  void speakOfAThemeAsTheyAreMeant(String language) {
    assertThat(Comments.of(language, true))
        .allSatisfy(
            comment -> assertThat(polarities(comment, language)).containsOnly(Polarity.POSITIVE));
    assertThat(Comments.of(language, false))
        .allSatisfy(
            comment -> assertThat(polarities(comment, language)).containsOnly(Polarity.NEGATIVE));
    assertThat(Comments.aboutWaiting(language))
        .isNotEmpty()
        .allSatisfy(comment -> assertThat(READER.read(comment, language, null)).contains(WAITING));
  }

  private static List<Polarity> polarities(String comment, String language) {
    return READER.read(comment, language, null).stream().map(ThemeMention::polarity).toList();
  }

  /// Eight answers of five people within the week, and not in the week before it.
  @Test
  void complainAboutWaitingInTheLastWeekOfOneOrganization() {
    var madrid =
        SampleOrganization.all().stream()
            .filter(sample -> sample.latest() == Story.WAITING_COMPLAINTS)
            .toList();
    assertThat(madrid).hasSize(1);
    var year = new SampleYear(madrid.getFirst(), LAST);

    assertThat(complaints(year, LAST)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(people(year, complaints(year, LAST))).isGreaterThanOrEqualTo(5);
    assertThat(complaints(year, LAST.minusDays(7))).hasSizeLessThan(8);
  }

  @Test
  void areTheSameEachTime() {
    var madrid = new SampleYear(SampleOrganization.all().get(1), LAST);
    var known = madrid.organization().organization().day(LAST).end();

    assertThat(madrid.feedback(LAST.minusDays(6), LAST, known))
        .isEqualTo(
            new SampleYear(SampleOrganization.all().get(1), LAST)
                .feedback(LAST.minusDays(6), LAST, known));
  }

  private static List<FeedbackRecord> complaints(SampleYear year, LocalDate last) {
    var known = year.organization().organization().day(last).end();
    return year.feedback(last.minusDays(6), last, known).stream()
        .filter(
            answer ->
                answer.comment() != null
                    && READER
                        .read(
                            answer.comment().text(), answer.comment().language(), answer.npsScore())
                        .contains(WAITING))
        .toList();
  }

  private static long people(SampleYear year, List<FeedbackRecord> answers) {
    var known = year.organization().organization().day(LAST).end();
    Map<String, CallRecord> calls =
        year.calls(LAST.minusDays(6), LAST, known).stream()
            .collect(
                Collectors.toMap(
                    call -> call.version().externalId(), Function.identity(), (_, later) -> later));
    return answers.stream().map(answer -> phone(calls, answer)).distinct().count();
  }

  private static @Nullable String phone(Map<String, CallRecord> calls, FeedbackRecord answer) {
    @Nullable CallRecord call = calls.get(String.valueOf(answer.callExternalId()));
    return call == null ? null : call.context().customer().phone();
  }
}
