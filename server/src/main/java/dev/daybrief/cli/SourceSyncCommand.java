package dev.daybrief.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedReport;
import dev.daybrief.attach.FeedState;
import dev.daybrief.ingest.attached.SourceSync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "sync",
    description = "Reads what changed in attached databases since the last time.",
    footer = {
      "",
      "A sync that broke off goes on where it stopped; reading twice changes nothing.",
      "",
      "Examples:",
      "  daybrief source sync crm",
      "  daybrief source sync --all && daybrief generate --all",
      "  daybrief source sync crm --full",
      "",
      "Exit code: 0 all is known, 1 some rows were refused, deletions held or a sync broken off (the",
      "rest is kept), 2 the mapping no longer fits or a right is missing, 3 a database is gone."
    })
final class SourceSyncCommand implements Callable<Integer> {

  @ParentCommand private SourceCommand source = new SourceCommand();

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which ones.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "Every attached database.")
  private boolean all;

  @Option(names = "--full", description = "Read and compare all rows, not only what changed.")
  private boolean full;

  @Option(
      names = "--accept-deletions",
      description = "Believe that most of the records are gone, and remove them.")
  private boolean acceptDeletions;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (all == !names.isEmpty()) {
      throw Problem.usage("Say which sources: --all, or their names.");
    }
    try (Installation installation = source.parent().open()) {
      Attachments attachments = installation.attachments();
      List<AttachedSource> chosen =
          all
              ? attachments.sources().listAll()
              : names.stream().map(name -> SourceCommand.named(attachments, name)).toList();
      int worst = ExitCode.DONE;
      ArrayNode told = JsonNodeFactory.instance.arrayNode();
      for (AttachedSource one : chosen) {
        List<FeedReport> reports = sync(installation, attachments, one);
        told.addObject().put("source", one.name()).putArray("feeds").addAll(tell(one, reports));
        worst = Math.max(worst, exitCode(reports));
      }
      if (json) {
        source.parent().out().println(told.toPrettyString());
      }
      return worst;
    }
  }

  private List<FeedReport> sync(
      Installation installation, Attachments attachments, AttachedSource one) {
    Daybrief parent = source.parent();
    var progress = new Progress(parent.err(), parent.onTerminal(), installation.clock(), "rows", 0);
    List<FeedReport> reports =
        attachments
            .sync()
            .run(
                one,
                attachments.opener()::open,
                new SourceSync.Wish(full, acceptDeletions),
                (feed, rows) -> progress.show(rows, one.name() + " " + feed));
    if (parent.onTerminal()) {
      parent.err().println();
    }
    if (reports.stream().anyMatch(report -> report.counts().stored() > 0)) {
      installation.takeStatistics();
    }
    return reports;
  }

  private List<ObjectNode> tell(AttachedSource one, List<FeedReport> reports) {
    if (!json) {
      reports.forEach(report -> source.parent().out().println(one.name() + " " + line(report)));
    }
    return reports.stream().map(SourceSyncCommand::json).toList();
  }

  static String line(FeedReport report) {
    var counts = report.counts();
    String problem = report.problem().isEmpty() ? "" : ": " + Printed.plain(report.problem());
    return "%s: %s, %d rows read, %d stored, %d refused, %d removed%s"
        .formatted(
            report.feed(),
            report.state().word(),
            counts.read(),
            counts.stored(),
            counts.refused(),
            counts.removed(),
            problem);
  }

  static ObjectNode json(FeedReport report) {
    var counts = report.counts();
    return JsonNodeFactory.instance
        .objectNode()
        .put("feed", report.feed())
        .put("state", report.state().word())
        .put("problem", report.problem())
        .put("read", counts.read())
        .put("stored", counts.stored())
        .put("refused", counts.refused())
        .put("repeated", counts.repeated())
        .put("removed", counts.removed());
  }

  private static int exitCode(List<FeedReport> reports) {
    return reports.stream()
        .map(FeedReport::state)
        .mapToInt(SourceSyncCommand::exitCode)
        .max()
        .orElse(ExitCode.DONE);
  }

  private static int exitCode(FeedState state) {
    return switch (state) {
      case NEW, CURRENT -> ExitCode.DONE;
      case UNFINISHED, INCOMPLETE, DELETIONS_HELD, INTERRUPTED -> ExitCode.SOME_FAILED;
      case NO_RIGHT, SCHEMA_CHANGED -> ExitCode.USAGE;
      case UNREACHABLE -> ExitCode.NOTHING_RAN;
    };
  }
}
