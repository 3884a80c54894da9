package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.retention.RetentionSweep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "retention",
    description = "Lets go of what was kept long enough; counts of past days stay.",
    footer = {
      "",
      "How long each class is kept is said by the settings DAYBRIEF_KEEP_*. Who was erased is",
      "erased again where a source brought them back. Meant to be run every day.",
      "",
      "Examples:",
      "  daybrief retention --all",
      "  daybrief retention --organization bank",
      "",
      "Exit code: 0 done, 2 wrong usage, 3 no database."
    })
final class RetentionCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Mixin private Whose whose = new Whose();

  @Override
  public Integer call() {
    whose.check();
    try (Installation installation = parent.open()) {
      RetentionSweep sweep = installation.duties().retention();
      for (Organization organization : whose.chosen(installation)) {
        RetentionSweep.Result result = sweep.sweep(organization);
        parent
            .out()
            .printf(
                "%s: %d rows let go, %d rows erased again%n",
                organization.slug(), result.rows(), result.erased());
      }
    }
    return ExitCode.DONE;
  }
}
