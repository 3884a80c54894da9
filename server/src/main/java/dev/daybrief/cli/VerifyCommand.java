package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.postgres.fact.Recount.Difference;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private Whose whose = new Whose();

  @Mixin private Span span = new Span();

  @Override
  public Integer call() {
    whose.check();
    span.check();
    long differing = 0;
    try (Installation installation = parent.open()) {
      for (Organization organization : whose.chosen(installation)) {
        differing += recount(installation, organization);
      }
    }
    if (differing > 0) {
      parent.err().println("`daybrief generate --force` counts the days it is given anew.");
    }
    return differing == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private long recount(Installation installation, Organization organization) {
    LocalDate last = span.last(Organizing.yesterday(installation, organization));
    LocalDate first = span.first(last, DAYS);
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
