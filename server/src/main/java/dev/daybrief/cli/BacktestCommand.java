package dev.daybrief.cli;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import dev.daybrief.run.backtest.Backtest;
import dev.daybrief.run.backtest.Planted;
import dev.daybrief.run.backtest.PlayedDay;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "backtest",
    description = "Plays a stored period again: what would have been said, and how often rightly.",
    footer = {
      "",
      "Each day is judged by what was known when it ended. Nothing is stored or published, but for",
      "the facts of days that were never counted. Without a period the last 365 days are played.",
      "",
      "Examples:",
      "  daybrief backtest --all",
      "  daybrief backtest --organization bank --from 1999-01-01 --to 1999-12-31 --briefs",
      "",
      "How to read the figures: docs/statistics.md."
    })
final class BacktestCommand implements Callable<Integer> {

  /// Days played when no period is given.
  private static final int DAYS = 365;

  /// Days to which lines are counted, as the promise of docs/statistics.md has it.
  private static final double PROMISED_DAYS = 30;

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Mixin private Whose whose = new Whose();

  @Mixin private Span span = new Span();

  @Option(names = "--briefs", description = "Print the three free lines of every day.")
  private boolean briefs;

  @Override
  public Integer call() {
    whose.check();
    span.check();
    try (Installation installation = parent.open()) {
      var backtest = new Backtest(installation.facts());
      for (Organization organization : whose.chosen(installation)) {
        play(installation, backtest, organization);
      }
    }
    return ExitCode.DONE;
  }

  private void play(Installation installation, Backtest backtest, Organization organization) {
    LocalDate yesterday = Organizing.yesterday(installation, organization);
    LocalDate said = span.last(yesterday);
    LocalDate last = said.isBefore(yesterday) ? said : yesterday;
    LocalDate first = span.first(last, DAYS);
    parent.out().printf("%s, %s to %s%n", organization.slug(), first, last);
    if (last.isBefore(first)) {
      parent.out().printf("  no day of it has ended yet%n");
      return;
    }
    print(backtest.run(organization, first, last, briefs ? this::print : _ -> {}));
  }

  private void print(PlayedDay day) {
    PrintStream out = parent.out();
    out.printf("  %s%n", day.brief().day().date());
    for (BriefItem line : day.free()) {
      out.printf(
          "    %d  %s: %s [%s]%n",
          line.priority(),
          Printed.plain(line.wording().title()),
          Printed.plain(line.wording().description()),
          line.standing().label().word().replace('_', ' '));
    }
  }

  private void print(Backtest.Result result) {
    PrintStream out = parent.out();
    out.printf("  %d days with records before their end%n", result.days());
    if (result.days() == 0) {
      return;
    }
    out.printf("  lines that say \"unusual\"          %s%n", rate(result.unusual(), result.days()));
    out.printf("  with the days of a weekday mixed  %s%n", rate(result.mixed(), result.days()));
    out.printf("    (what is said then is chance, or one single day)%n");
    result.found().forEach(this::print);
    printForecasts(result.forecasts());
  }

  private static String rate(int lines, int days) {
    return String.format(Locale.ROOT, "%4d, %.1f in 30 days", lines, lines * PROMISED_DAYS / days);
  }

  private void print(Planted change, List<OptionalInt> found) {
    List<Integer> times = found.stream().flatMap(days -> days.stream().boxed()).sorted().toList();
    String told =
        times.isEmpty() ? "" : ", half of these by open day " + times.get((times.size() - 1) / 2);
    parent
        .out()
        .printf(
            "  planted: %-18s found %d of %d within %d days%s%n",
            change.words(), times.size(), found.size(), Backtest.FOUND_WITHIN, told);
  }

  private void printForecasts(Map<Metric, TrackRecord> forecasts) {
    PrintStream out = parent.out();
    if (forecasts.isEmpty()) {
      out.printf("  forecasts: none was due%n");
      return;
    }
    out.printf(
        "  %-26s%6s%22s%22s%12s%n",
        "forecast of the next day",
        "days",
        "against weekday mean",
        "against week before",
        "in 80 %");
    forecasts.forEach(
        (metric, record) ->
            out.printf(
                "  %-26s%6d%22s%22s%12s%n",
                metric.id(),
                record.days(),
                percent("%+.0f", record.skill()),
                percent("%+.0f", record.skillAgainstWeekBefore()),
                percent("%.0f", (double) record.covered() / record.days())));
  }

  /// Against a forecaster that never erred there is nothing to compare.
  private static String percent(String format, double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, format, 100 * share) + " %" : "-";
  }
}
