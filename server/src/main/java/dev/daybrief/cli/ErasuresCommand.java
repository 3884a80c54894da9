package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "erasures",
    description = "Erases again who was erased before.",
    synopsisSubcommandLabel = "(replay)",
    footer = {"", "Example:", "  daybrief erasures replay --all"})
final class ErasuresCommand {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "replay",
      description = "To be run when an old backup was restored.",
      footer = {
        "",
        "The file `erasures` of the home folder has one keyed hash for each number, address and id",
        "that was erased; whatever has the same hash is erased again.",
        "",
        "Example:",
        "  daybrief erasures replay --all",
        "",
        "Exit code: 0 done, 2 wrong usage, 3 no database."
      })
  int replay(@Mixin Whose whose) {
    whose.check();
    try (Installation installation = parent.open()) {
      for (Organization organization : whose.chosen(installation)) {
        long rows = installation.duties().erasures().replay(organization);
        parent.out().printf("%s: %d rows erased again%n", organization.slug(), rows);
      }
    }
    return ExitCode.DONE;
  }
}
