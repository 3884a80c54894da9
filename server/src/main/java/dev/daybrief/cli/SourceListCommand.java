package dev.daybrief.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedLedger.Refused;
import dev.daybrief.attach.SourceStore.Status;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "list",
    description = "Lists attached databases and how they are; with a name, its refused rows too.",
    footer = {"", "Examples:", "  daybrief source list", "  daybrief source list crm --json"})
final class SourceListCommand implements Callable<Integer> {

  /// Refused rows that are shown of a feed.
  private static final int SHOWN = 20;

  @ParentCommand private SourceCommand source = new SourceCommand();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "One of them, with its rows.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Daybrief parent = source.parent();
    try (Installation installation = parent.open()) {
      Attachments attachments = installation.attachments();
      List<AttachedSource> listed =
          name == null
              ? attachments.sources().listAll()
              : List.of(SourceCommand.named(attachments, name));
      List<OrganizationId> organizations =
          name == null
              ? List.of()
              : installation.organizations().listAll().stream().map(Organization::id).toList();
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      for (AttachedSource one : listed) {
        all.add(told(parent, attachments, one, organizations));
      }
      if (json) {
        parent.out().println(all.toPrettyString());
      }
      return ExitCode.DONE;
    }
  }

  private ObjectNode told(
      Daybrief parent,
      Attachments attachments,
      AttachedSource one,
      List<OrganizationId> organizations) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("source", one.name()).put("url", one.url());
    ArrayNode feeds = node.putArray("feeds");
    line(parent, one.name() + "  " + Printed.plain(one.url()));
    List<Status> statuses = attachments.sources().statuses(one.name());
    if (statuses.isEmpty()) {
      line(parent, "  never synced; `daybrief source sync " + one.name() + "` reads it");
    }
    for (Status status : statuses) {
      ObjectNode feed = SourceSyncCommand.json(status.report());
      feed.put("watermark", status.watermark()).put("at", status.at().toString());
      feeds.add(feed);
      line(parent, "  " + SourceSyncCommand.line(status.report()) + "  at " + status.at());
      if (name != null) {
        refused(parent, attachments, new FeedKey(one.name(), status.report().feed()), organizations)
            .forEach(feed.putArray("refused")::add);
      }
    }
    return node;
  }

  private List<ObjectNode> refused(
      Daybrief parent, Attachments attachments, FeedKey feed, List<OrganizationId> organizations) {
    List<Refused> rows = attachments.ledger().refused(feed, organizations, SHOWN);
    rows.forEach(
        row ->
            line(
                parent,
                "    %s: %s %s"
                    .formatted(
                        Printed.plain(row.row()),
                        row.problem().column(),
                        Printed.plain(row.problem().reason()))));
    return rows.stream()
        .map(
            row ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("row", row.row())
                    .put("column", row.problem().column())
                    .put("reason", row.problem().reason()))
        .toList();
  }

  private void line(Daybrief parent, String text) {
    if (!json) {
      parent.out().println(text);
    }
  }
}
