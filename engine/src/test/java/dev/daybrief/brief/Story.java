package dev.daybrief.brief;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.ranking.Readers;
import dev.daybrief.ranking.Readers.Opinion;
import dev.daybrief.ranking.Topic;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day in a few lines of text, and the brief of it as text. README.txt beside the stories shows
/// the form.
final class Story {

  private static final Pattern COUNTS =
      Pattern.compile("(?<metric>[a-z ]+?)(?<usual>(?: +\\d+)*)(?: +today (?<today>\\d+))?");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?<from>\\d{4}-\\d\\d-\\d\\d)(?: to (?<until>[\\d-]+))?: (?<metric>[a-z ]+)"
              + " (?<count>\\d+)");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd", Locale.ENGLISH);

  private final SomeDay day = SomeDay.aDay();
  private final Map<Topic, LocalDate> shown = new HashMap<>();
  private final Map<Topic, Opinion> opinions = new HashMap<>();
  private final Set<Topic> muted = new HashSet<>();

  static Story parse(List<String> lines) {
    var story = new Story();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        story.read(line.strip().replaceAll(" +", " "));
      }
    }
    return story;
  }

  private void read(String line) {
    int space = line.indexOf(' ');
    String rest = space < 0 ? "" : line.substring(space + 1);
    switch (space < 0 ? line : line.substring(0, space)) {
      case "day" -> day.on(LocalDate.parse(rest, DAY));
      case "zone" -> day.in(ZoneId.of(rest));
      case "language" -> day.written(Locale.forLanguageTag(rest));
      case "after" -> day.after(Integer.parseInt(rest.replace(" days", "").replace(" day", "")));
      case "on", "from" -> otherwise(rest);
      case "uncounted" -> day.notCounted(LocalDate.parse(rest));
      case "shown" -> shown.put(topic(rest), LocalDate.parse(words(rest)[2]));
      case "votes" -> opinions.put(topic(rest), new Opinion(number(rest, 2), number(rest, 3)));
      case "muted" -> muted.add(topic(rest));
      default -> background(line);
    }
  }

  private void background(String line) {
    if (StoryBackground.read(line, day)) {
      return;
    }
    Matcher counts = COUNTS.matcher(line);
    if (!counts.matches()) {
      throw new IllegalArgumentException("a story does not say: " + line);
    }
    var metric = SomeDay.metric(counts.group("metric"));
    String usual = counts.group("usual").strip();
    if (!usual.isEmpty()) {
      day.usually(
          metric, Pattern.compile(" ").splitAsStream(usual).mapToLong(Long::parseLong).toArray());
    }
    if (counts.group("today") != null) {
      day.with(metric, Long.parseLong(counts.group("today")));
    }
  }

  private void otherwise(String text) {
    Matcher other = OTHERWISE.matcher(text);
    if (!other.matches()) {
      throw new IllegalArgumentException("a date, a metric and a count: " + text);
    }
    var from = LocalDate.parse(other.group("from"));
    String until = other.group("until");
    day.otherwise(
        from,
        until == null ? from : LocalDate.parse(until),
        SomeDay.metric(other.group("metric")),
        Long.parseLong(other.group("count")));
  }

  /// Two words: the kind, and the subject.
  private static Topic topic(String text) {
    String[] words = words(text);
    return new Topic(
        InsightKind.valueOf(words[0].toUpperCase(Locale.ROOT)),
        Subject.valueOf(words[1].toUpperCase(Locale.ROOT)));
  }

  private static int number(String text, int word) {
    return Integer.parseInt(words(text)[word]);
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }

  static LocalDateTime moment(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  Dossier dossier() {
    return new Dossier(
        day.sheet(),
        day.history(),
        day.background(),
        new Readers(shown, opinions, muted, Map.of()));
  }

  Details details() {
    return day.details();
  }
}
