package dev.daybrief.cli;

import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.ingest.attached.MappingFile;
import dev.daybrief.ingest.attached.ReadyMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "source",
    description = "Attaches PostgreSQL databases of others, which are read and never written.",
    synopsisSubcommandLabel = "(mapping | test | add | sync | list | remove)",
    subcommands = {SourceTestCommand.class, SourceSyncCommand.class, SourceListCommand.class},
    footer = {
      "",
      "docs/attach.md leads through it.",
      "",
      "Examples:",
      "  daybrief source mapping > mapping.yaml",
      "  daybrief source test --url postgresql://reader@db/crm --password-file secret --mapping mapping.yaml",
      "  daybrief source add crm --url postgresql://reader@db/crm --password-file secret --mapping mapping.yaml",
      "  daybrief source sync crm",
      "  daybrief source list"
    })
final class SourceCommand {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "mapping",
      description = "Prints the ready mapping, to be changed where tables differ.",
      footer = {"", "Example:", "  daybrief source mapping > mapping.yaml"})
  int mapping() {
    parent.out().print(ReadyMapping.text());
    return ExitCode.DONE;
  }

  @Command(
      name = "add",
      description = "Attaches a database. Nothing is read before `source sync`.",
      footer = {
        "",
        "Example:",
        "  daybrief source add crm --url postgresql://reader@db/crm --password-env CRM_PASSWORD"
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "Short name for commands.") String name,
      @Mixin SourcePlace place) {
    AttachedSource source = place.named(name);
    try (Installation installation = parent.open()) {
      add(installation.attachments(), source);
      parent.out().println("added " + name + "; `daybrief source sync " + name + "` reads it");
      return ExitCode.DONE;
    }
  }

  private void add(Attachments attachments, AttachedSource source) {
    try {
      attachments.sources().add(source);
    } catch (IllegalArgumentException e) {
      throw Problem.usage(
          "There is a source \"" + source.name() + "\" already; remove it first, its records stay.",
          e);
    }
    var mapping = MappingFile.parse(source.mapping());
    try (var theirs = attachments.opener().open(source, mapping)) {
      theirs.organizations(mapping.organizations());
      mapping.feeds().forEach(theirs::check);
    } catch (SourceFault fault) {
      parent.err().println("daybrief: not yet to be read: " + Printed.plain(fault.reason()));
    }
  }

  @Command(
      name = "remove",
      description = "Forgets an attached database. Its records stay.",
      footer = {"", "Example:", "  daybrief source remove crm"})
  int remove(@Parameters(paramLabel = "NAME", description = "Which one.") String name) {
    try (Installation installation = parent.open()) {
      if (!installation.attachments().sources().remove(name)) {
        throw unknown(name);
      }
      parent.out().println("removed " + name + "; its records stay");
      return ExitCode.DONE;
    }
  }

  static AttachedSource named(Attachments attachments, String name) {
    return attachments.sources().find(name).orElseThrow(() -> unknown(name));
  }

  private static Problem unknown(String name) {
    return Problem.usage(
        "There is no source \"" + name + "\"; `daybrief source list` shows the known ones.");
  }

  Daybrief parent() {
    return parent;
  }
}
