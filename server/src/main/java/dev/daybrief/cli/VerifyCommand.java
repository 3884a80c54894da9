package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.postgres.fact.Recount.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "verify",
    description = "Recounts every stored number of a period from the records, by another query.",
    footer = {
      "",
      "Without a period the last 30 days are recounted.",
      "",
      "Examples:",
      "  daybrief verify --all",
      "  daybrief verify --organization bank --from 1999-01-01 --to 1999-12-31",
      "",
      "Exit code: 0 all numbers agree, 1 some differ (each is printed), 2 wrong usage."
    })
final class VerifyCommand implements Callable<Integer> {

  /// Days recounted when no period is given.
  private static final int DAYS = 30;

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(names = "--organization", paramLabel = "SLUG", description = "May be repeated.")
  private List<String> slugs = new ArrayList<>();

  @Option(names = "--all", description = "Every organisation.")
  private boolean all;

  @Option(names = "--from", paramLabel = "DATE", description = "First local date.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last local date.")
  private @Nullable LocalDate to;

  @Override
  public Integer call() {
    Organizing.check(all, slugs);
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.usage("--to " + to + " is before --from " + from + ".");
    }
    long differing = 0;
    try (Installation installation = parent.open()) {
      for (Organization organization : Organizing.chosen(installation, all, slugs)) {
        differing += recount(installation, organization);
      }
    }
    if (differing > 0) {
      parent.err().println("`daybrief generate --force` counts the days it is given anew.");
    }
    return differing == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private long recount(Installation installation, Organization organization) {
    LocalDate last = to != null ? to : Organizing.yesterday(installation, organization);
    LocalDate first = from != null ? from : last.minusDays(DAYS - 1L);
    Recount.Result result = installation.recount().compare(organization, first, last);
    for (Difference difference : result.differences()) {
      parent
          .out()
          .printf(
              "%s  %s  %s: stored %d, recounted %d%n",
              organization.slug(),
              difference.date(),
              difference.metric().id(),
              difference.stored(),
              difference.counted());
    }
    parent
        .out()
        .printf(
            "%s: %d days recounted, %d numbers differ%n",
            organization.slug(), result.days(), result.differences().size());
    return result.differences().size();
  }
}
