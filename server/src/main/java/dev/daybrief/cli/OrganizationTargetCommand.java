package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "target",
    description = "Sets the goal of a count, or lists all goals of an organisation.",
    footer = {
      "",
      "Examples:",
      "  daybrief organization target bank",
      "  daybrief organization target bank calls_completed 120 --per week",
      "  daybrief organization target bank calls_completed 0 --per week"
    })
final class OrganizationTargetCommand implements Callable<Integer> {

  @ParentCommand private OrganizationCommand parent = new OrganizationCommand();

  @Parameters(index = "0", paramLabel = "SLUG", description = "Which organisation.")
  private String slug = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "METRIC",
      description = "A count of docs/metrics.md, such as calls_completed.")
  private @Nullable String metric;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "GOAL",
      description = "So many until the week or month ends; 0 removes the goal.")
  private @Nullable Long goal;

  @Option(
      names = "--per",
      paramLabel = "week|month",
      description = "The span of the goal; weeks begin on Monday. Default: week.")
  private Target.Span span = Target.Span.WEEK;

  @Override
  public Integer call() {
    Metric counted = metric == null ? null : count(metric);
    Long wanted = goal;
    if ((counted == null) != (wanted == null) || (wanted != null && wanted < 0)) {
      throw Problem.usage("Say a metric and a goal of 0 or more; or neither, to list the goals.");
    }
    try (Installation installation = parent.parent().open()) {
      Organization organization = Organizing.named(installation, slug);
      Instant now = installation.clock().instant();
      if (counted != null && wanted != null) {
        set(installation, organization, counted, wanted, now);
      }
      for (Target held : installation.targets().list(organization.id(), now)) {
        parent
            .parent()
            .out()
            .printf("%-32s %10d a %s%n", held.metric().id(), held.goal(), held.span().word());
      }
      return ExitCode.DONE;
    }
  }

  private void set(
      Installation installation,
      Organization organization,
      Metric counted,
      long wanted,
      Instant now) {
    if (wanted == 0) {
      installation.targets().remove(organization.id(), counted, span, now);
    } else {
      installation.targets().set(organization.id(), new Target(counted, span, wanted), now);
    }
  }

  private static Metric count(String id) {
    return Metric.find(id.toLowerCase(Locale.ROOT))
        .filter(known -> known.unit() == Unit.COUNT)
        .orElseThrow(
            () ->
                Problem.usage(
                    "\""
                        + id
                        + "\" is not a count; the counts are "
                        + Arrays.stream(Metric.values())
                            .filter(known -> known.unit() == Unit.COUNT)
                            .map(Metric::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
