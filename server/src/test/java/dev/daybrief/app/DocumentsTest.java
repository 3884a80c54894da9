package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tables of the documents are written from the code. When one has changed the test writes the new
/// document and fails; look at it and commit it.
class DocumentsTest {

  @Test
  void listsEachSettingInOperations() throws IOException {
    assertUpToDate(Path.of("../docs/operations.md"), "settings", settings());
  }

  @Test
  void listsEachMetric() throws IOException {
    assertUpToDate(Path.of("../docs/metrics.md"), "metrics", metrics());
  }

  /// A promise that nothing shows is none.
  @Test
  void findsEachTestThatSecurityNames() throws IOException {
    String security = Files.readString(Path.of("../SECURITY.md"));
    Set<String> named = words(security, "`([A-Z]\\w+(?:Test|Contract|Probe))`");
    Set<String> files = words(security, "`(web/[\\w/.]+)`");
    Set<String> benches = words(security, "`\\./daybrief bench (\\w+)");

    assertThat(named).hasSizeGreaterThan(50).isSubsetOf(testClasses());
    assertThat(files).isNotEmpty().allMatch(file -> Files.exists(Path.of("..", file)));
    assertThat(words(Files.readString(Path.of("../.ci/bench.sh")), "(?m)^  (\\w+) +\\S"))
        .containsAll(benches);
  }

  private static Set<String> words(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> testClasses() throws IOException {
    var names = new HashSet<String>();
    for (String root : List.of("../engine/src/test/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
      }
    }
    return names;
  }

  private static String settings() {
    return Arrays.stream(Setting.values())
        .map(
            setting ->
                "| `%s` | `%s` | %s | %s |"
                    .formatted(
                        setting.variable(),
                        setting.key(),
                        setting.defaultValue().isEmpty() ? "–" : "`" + setting.defaultValue() + "`",
                        setting.meaning()))
        .collect(
            Collectors.joining(
                "\n",
                "| Variable | Key in the file | Default | Meaning |\n|---|---|---|---|\n",
                ""));
  }

  private static String metrics() {
    return Arrays.stream(Metric.values())
        .map(
            metric ->
                "| `%s` | %s | %s | %s | %s |"
                    .formatted(
                        metric.id(),
                        metric.source().word().replace('_', ' '),
                        metric.formula(),
                        unit(metric.unit()),
                        metric.good().name().toLowerCase(java.util.Locale.ROOT)))
        .collect(
            Collectors.joining(
                "\n", "| Metric | Source | Formula | Unit | Good |\n|---|---|---|---|---|\n", ""));
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case COUNT -> "records";
      case SHARE -> "share, 0 to 1";
      case NET_PROMOTER -> "points, −100 to 100";
      case MEAN_SCORE -> "points, 0 to 10";
      case SECONDS -> "seconds";
    };
  }

  static void assertUpToDate(Path document, String name, String table) throws IOException {
    String begin = "<!-- " + name + ": written by DocumentsTest -->\n";
    String end = "\n<!-- end of " + name + " -->";
    String committed = Files.readString(document);
    int from = committed.indexOf(begin);
    int until = committed.indexOf(end);
    assertThat(from).as("place for the table in " + document).isNotNegative().isLessThan(until);
    String current =
        committed.substring(0, from + begin.length()) + table + committed.substring(until);
    if (!current.equals(committed)) {
      Files.writeString(document, current);
    }
    assertThat(committed).as(document + " was out of date and is now rewritten").isEqualTo(current);
  }
}
