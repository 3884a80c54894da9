package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Brief;
import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate FIRST = LocalDate.parse("2026-06-01");
  private static final LocalDate LAST = LocalDate.parse("2026-10-31");
  private static final LocalDate BURST = LocalDate.parse("2026-10-07");

  @BeforeAll
  static void fiveMonthsOfCalls(@TempDir Path folder) throws IOException {
    terminal().run("organization add shop --name Shop --zone Europe/Paris".split(" "));
    terminal().run("organization add empty --name Empty --zone Europe/Paris".split(" "));
    var calls = new StringBuilder("external_id,status,created_at,updated_at\n");
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      for (int call = 1; call <= calls(day); call++) {
        String status = call % 6 == 0 ? "Missed" : "Completed";
        var time = day.atTime(8, 0).plusMinutes(4L * call);
        calls.append("%s-%d,%s,%s:00Z,%s:00Z%n".formatted(day, call, status, time, time));
      }
    }
    Path file = Files.writeString(folder.resolve("calls.csv"), calls);
    Said said = terminal().run("import", "calls", file.toString(), "--organization", "shop");
    assertThat(said.exitCode()).as(said.err()).isZero();
  }

  private static int calls(LocalDate day) {
    int number = day.getDayOfYear();
    return day.equals(BURST) ? 95 : 34 + (number * 37 + number / 7 * 11) % 13;
  }

  private static Terminal terminal() {
    return new Terminal(BacktestCommandTest::installation);
  }

  private static TestInstallation installation() {
    var installation = new TestInstallation(postgres.database());
    installation.now = Instant.parse("2026-11-01T12:00:00Z");
    return installation;
  }

  private static Said backtest(String options) {
    return terminal().run(("backtest " + options).split(" "));
  }

  @Test
  void saysOfEachDayWhatTheNightlyRunSays() {
    String played =
        backtest("--organization shop --from 2026-10-01 --to 2026-10-31 --briefs").out();
    terminal()
        .run("generate --organization shop --from 2026-10-01 --to 2026-10-31 --force".split(" "));

    try (var installation = installation()) {
      Organization shop = Organizing.named(installation, "shop");
      for (LocalDate day : LocalDate.parse("2026-10-01").datesUntil(LAST.plusDays(1)).toList()) {
        assertThat(played)
            .contains(lines(installation.briefs().find(shop.id(), day).orElseThrow().brief()));
      }
    }
  }

  private static String lines(Brief brief) {
    return brief.items().stream()
        .skip(2)
        .map(
            line ->
                "    %d  %s: %s [%s]\n"
                    .formatted(
                        line.priority(),
                        line.wording().title(),
                        line.wording().description(),
                        line.standing().label().word().replace('_', ' ')))
        .collect(Collectors.joining("", "  " + brief.day().date() + "\n", ""));
  }

  @Test
  void knowsNothingOfLaterDays() {
    String shorter = backtest("--organization shop --to 2026-09-20 --briefs").out();
    String longer = backtest("--organization shop --from 2025-09-21 --briefs").out();

    List<String> briefs = briefs(shorter);
    assertThat(briefs).hasSizeGreaterThan(300);
    assertThat(briefs(longer).subList(0, briefs.size())).isEqualTo(briefs);
  }

  private static List<String> briefs(String out) {
    return Arrays.stream(out.split("\n")).filter(line -> line.matches(" {4}[3-5] .*")).toList();
  }

  @Test
  void findsWhatStandsOutAndWhatItPlants() {
    Said said = backtest("--organization shop --from " + FIRST + " --to " + LAST);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .startsWith("shop, 2026-06-01 to 2026-10-31\n  153 days with records before their end\n")
        .containsPattern("lines that say \"unusual\" +[1-9]")
        .containsPattern(
            "planted: calls doubled +found 4 of 4 within 14 days, half of these by open day [123]\n")
        .containsPattern("planted: services doubled +found 0 of 0 within 14 days\n")
        .containsPattern("calls_total +1[0-9]{2} +[+-][0-9]+ % +[+-][0-9]+ % +[0-9]+ %\n");
  }

  @Test
  void repeatsItselfAndPublishesNothing() {
    String published = published();

    assertThat(backtest("--all")).isEqualTo(backtest("--all"));
    assertThat(published()).isEqualTo(published);
  }

  private static String published() {
    return String.valueOf(
        postgres.text("SELECT count(*) || ' ' || sum(revision) FROM daybrief.briefs"));
  }

  @Test
  void leavesOutDaysWithoutRecords() {
    assertThat(backtest("--organization empty").out())
        .isEqualTo("empty, 2025-11-01 to 2026-10-31\n  0 days with records before their end\n");
  }

  @Test
  void playsOnlyDaysThatEnded() {
    assertThat(backtest("--organization empty --from 2026-11-01").out())
        .isEqualTo("empty, 2026-11-01 to 2026-10-31\n  no day of it has ended yet\n");
  }

  @Test
  void wantsToKnowWhoAndWhen() {
    assertThat(backtest("").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(backtest("--all --from 2026-10-02 --to 2026-10-01").err())
        .contains("--to 2026-10-01 is before --from 2026-10-02.");
    assertThat(backtest("--organization nobody").err()).contains("no organisation \"nobody\"");
  }
}
