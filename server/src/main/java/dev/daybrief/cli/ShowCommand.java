package dev.daybrief.cli;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "show",
    description = "Prints a brief in the terminal.",
    footer = {
      "",
      "Without a date the organisation's yesterday is shown.",
      "",
      "Examples:",
      "  daybrief show --organization berlin-mitte",
      "  daybrief show --organization berlin-mitte --date 2026-11-17"
    })
final class ShowCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(
      names = "--organization",
      paramLabel = "SLUG",
      description = "Whose brief. May be left out where there is only one organisation.")
  private @Nullable String slug;

  @Option(names = "--date", paramLabel = "DATE", description = "Local date, such as 2026-11-17.")
  private @Nullable LocalDate date;

  @Override
  public Integer call() {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.namedOrOnly(installation, slug);
      LocalDate day = date != null ? date : Organizing.yesterday(installation, organization);
      PublishedBrief brief =
          installation
              .briefs()
              .find(organization.id(), day)
              .orElseThrow(() -> notMade(organization, day));
      print(parent.out(), organization, brief);
      return ExitCode.DONE;
    }
  }

  private static Problem notMade(Organization organization, LocalDate day) {
    return Problem.usage(
        "There is no brief of %s for %s yet; `daybrief generate --organization %s --date %s` makes it."
            .formatted(day, organization.slug(), organization.slug(), day));
  }

  private static void print(PrintStream out, Organization organization, PublishedBrief published) {
    BusinessDay day = published.brief().day();
    out.printf("%s · %s · %s%n%n", Printed.plain(organization.name()), day.date(), day.zone());
    for (BriefItem item : published.brief().items()) {
      String count = item.count() == null ? "" : String.valueOf(item.count());
      out.printf("%d  %8s  %s%n", item.priority(), count, Printed.plain(item.wording().title()));
      out.printf("             %s%n", Printed.plain(item.wording().description()));
      out.printf(
          "             [%s, %s]%n%n",
          item.standing().label().word().replace('_', ' '), item.wording().writtenBy().word());
    }
    out.printf(
        "revision %d, published %s%n",
        published.revision(),
        published.publishedAt().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
  }
}
