package dev.daybrief.cli;

import dev.daybrief.cli.Installation.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "doctor",
    description = "Checks configuration, database and roles, and says how to mend what is wrong.",
    footer = {
      "",
      "Example:",
      "  daybrief doctor",
      "",
      "Exit code: 0 all well, 1 something to mend, 2 unusable configuration, 3 no database."
    })
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Override
  public Integer call() {
    try (Installation installation = parent.open()) {
      List<Finding> findings = installation.examine();
      for (Finding finding : findings) {
        parent.out().printf("%-4s %s%n", finding.well() ? "ok" : "MEND", finding.what());
        if (!finding.well()) {
          parent.out().println("     " + finding.remedy());
        }
      }
      return findings.stream().allMatch(Finding::well) ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }
}
