package dev.daybrief.cli;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.KeptGeneration;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "generate",
    description = "Makes the briefs of a day, or of a range of days; the nightly command.",
    footer = {
      "",
      "Without a date each organisation gets the brief of its own yesterday, and those of the open",
      "days before it whose records changed since or that were passed over, oldest first. A brief that",
      "would say the same again is left as it is; one that would not becomes a new revision.",
      "",
      "Examples:",
      "  daybrief generate --all",
      "  daybrief generate --organization berlin-mitte --date 2026-11-17",
      "  daybrief generate --all --from 2026-11-01 --to 2026-11-17 --parallel 2 --json",
      "  daybrief generate --organization berlin-mitte --date 2026-11-17 --force",
      "",
      "Exit code: 0 all published, 1 some organisations failed (the rest are done),",
      "2 wrong usage or configuration, 3 nothing could run (database gone)."
    })
final class GenerateCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(names = "--date", paramLabel = "DATE", description = "Local date, such as 2026-11-17.")
  private @Nullable LocalDate date;

  @Option(names = "--from", paramLabel = "DATE", description = "First date of a range.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last date of a range.")
  private @Nullable LocalDate to;

  @Mixin private Whose whose = new Whose();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Batches at the same time, 1 to 64. Default: the number of processors.")
  private int parallel = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--force",
      description = "Count the days' facts anew, even where they are stored.")
  private boolean force;

  @Option(names = "--json", description = "Report as JSON on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    checkUsage();
    try (Installation installation = parent.open()) {
      List<Order> orders = orders(installation);
      if (force) {
        for (Order order : orders) {
          List<LocalDate> dates = order.dates();
          installation.forgetFacts(order.organization(), dates.getFirst(), dates.getLast());
        }
      }
      RunReport report = produce(installation, orders);
      GenerateReport.print(parent.out(), report, json);
      return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }

  private void checkUsage() {
    whose.check();
    if (date != null && (from != null || to != null)) {
      throw Problem.usage("Say either --date, or --from and --to.");
    }
    if ((from == null) != (to == null)) {
      throw Problem.usage("A range needs both --from and --to.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.usage("--to " + to + " is before --from " + from + ".");
    }
    if (parallel < 1 || parallel > 64) {
      throw Problem.usage("--parallel is a number from 1 to 64, not " + parallel + ".");
    }
  }

  private List<Order> orders(Installation installation) {
    List<Organization> organizations = whose.chosen(installation);
    var reopened =
        date == null && from == null
            ? reopened(installation, organizations)
            : Map.<OrganizationId, List<LocalDate>>of();
    List<Order> orders =
        organizations.stream()
            .map(
                organization ->
                    order(
                        installation,
                        organization,
                        reopened.getOrDefault(organization.id(), List.of())))
            .filter(order -> !order.dates().isEmpty())
            .toList();
    if (orders.isEmpty() && !organizations.isEmpty()) {
      throw Problem.usage("The calendar there skipped that day; there is nothing to make.");
    }
    return orders;
  }

  private static Map<OrganizationId, List<LocalDate>> reopened(
      Installation installation, List<Organization> organizations) {
    return installation
        .briefs()
        .findReopened(
            organizations.stream()
                .collect(
                    Collectors.toMap(
                        Organization::id, one -> Organizing.yesterday(installation, one))),
            installation.openDays());
  }

  /// @param reopened days to be made before those that were asked for
  private Order order(
      Installation installation, Organization organization, List<LocalDate> reopened) {
    LocalDate yesterday = Organizing.yesterday(installation, organization);
    LocalDate first = from != null ? from : date != null ? date : yesterday;
    LocalDate last = to != null ? to : first;
    if (last.isAfter(yesterday)) {
      throw Problem.usage(
          "%s has not ended for %s (%s); its last full day is %s."
              .formatted(last, organization.slug(), organization.zone(), yesterday));
    }
    return Order.of(organization, reopened, first, last);
  }

  private static Map<OrganizationId, Wish> wishes(List<Order> orders) {
    return orders.stream()
        .collect(
            Collectors.toMap(
                order -> order.organization().id(),
                order -> Wish.of(Asker.COMMAND, order.dates())));
  }

  private RunReport produce(Installation installation, List<Order> orders) {
    long total = orders.stream().mapToLong(order -> order.dates().size()).sum();
    var progress =
        new Progress(parent.err(), parent.onTerminal(), installation.clock(), "briefs", total);
    var done = new AtomicLong();
    var failed = new AtomicLong();
    var ruleBased = new AtomicLong();
    var id = UuidCreator.getTimeOrderedEpoch();
    installation.runs().begin(id, wishes(orders));
    try {
      return new KeptGeneration(installation.generation(), installation.runs())
          .produce(
              id,
              orders,
              parallel,
              part -> {
                failed.addAndGet(part.count(RunOutcome.Failed.class));
                ruleBased.addAndGet(part.authors().ruleBased());
                progress.show(
                    done.addAndGet(part.lines().size()),
                    "failed " + failed + (ruleBased.get() > 0 ? "  rule-based " + ruleBased : ""));
              });
    } catch (StoreUnavailable gone) {
      if (done.get() == 0) {
        throw gone;
      }
      throw Problem.databaseGone(
          "the database went away after %d of %d briefs, which are stored; run this again."
              .formatted(done.get(), total),
          gone);
    }
  }
}
