package dev.daybrief.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.ingest.attached.MappingFile;
import dev.daybrief.ingest.attached.SourceTrial;
import dev.daybrief.ingest.attached.SourceTrial.Seen;
import dev.daybrief.ingest.attached.SourceTrial.Trial;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "test",
    description = "Shows what would be read of a database, and everything that does not fit.",
    footer = {
      "",
      "Nothing is stored.",
      "",
      "Examples:",
      "  daybrief source test --url postgresql://reader@db/crm --password-file secret --mapping mapping.yaml",
      "  daybrief source test crm",
      "",
      "Exit code: 0 all fits, 1 some rows would be refused or a piece of the mapping does not fit,",
      "2 wrong usage or mapping, 3 the database cannot be reached."
    })
final class SourceTestCommand implements Callable<Integer> {

  @ParentCommand private SourceCommand source = new SourceCommand();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "One that is attached already.")
  private @Nullable String name;

  @Mixin private SourcePlace place = new SourcePlace();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    AttachedSource given = name == null || place.hasUrl() ? place.named("test") : null;
    try (Installation installation = source.parent().open()) {
      Attachments attachments = installation.attachments();
      Trial trial = trial(attachments, given == null ? known(attachments) : given);
      if (json) {
        source.parent().out().println(asJson(trial).toPrettyString());
      } else {
        print(trial);
      }
      return trial.well() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }

  private AttachedSource known(Attachments attachments) {
    AttachedSource known = SourceCommand.named(attachments, String.valueOf(name));
    return place.hasMapping()
        ? new AttachedSource(known.name(), known.url(), known.passwordFrom(), place.mappingText())
        : known;
  }

  private static Trial trial(Attachments attachments, AttachedSource tried) {
    var mapping = MappingFile.parse(tried.mapping());
    try (var theirs = attachments.opener().open(tried, mapping)) {
      return new SourceTrial(mapping, theirs).run();
    } catch (SourceFault fault) {
      throw fault.state() == FeedState.UNREACHABLE
          ? Problem.databaseGone(fault.reason(), fault)
          : Problem.usage(fault.reason(), fault);
    }
  }

  private void print(Trial trial) {
    var out = source.parent().out();
    trial.warnings().forEach(warning -> source.parent().err().println("warning: " + warning));
    for (Seen seen : trial.feeds()) {
      out.println(seen.feed() + ": " + seen.rows() + " rows");
      for (var row : seen.sample()) {
        out.println("  " + Printed.plain(row.toString()));
      }
      seen.problems().forEach(problem -> out.println("  problem: " + Printed.plain(problem)));
    }
    out.println(trial.well() ? "all fits" : "something does not fit: see the problems above");
  }

  private static ObjectNode asJson(Trial trial) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    trial.warnings().forEach(node.putArray("warnings")::add);
    var feeds = node.putArray("feeds");
    for (Seen seen : trial.feeds()) {
      ObjectNode feed = feeds.addObject().put("feed", seen.feed()).put("rows", seen.rows());
      var sample = feed.putArray("sample");
      seen.sample().forEach(row -> row.forEach(sample.addObject()::put));
      seen.problems().forEach(feed.putArray("problems")::add);
    }
    return node;
  }
}
