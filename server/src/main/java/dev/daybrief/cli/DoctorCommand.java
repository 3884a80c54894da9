package dev.daybrief.cli;

import dev.daybrief.cli.Installation.Finding;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "doctor",
    description = "Checks configuration, database and roles, and says how to mend what is wrong.",
    footer = {
      "",
      "Examples:",
      "  daybrief doctor",
      "  OPENAI_API_KEY=... daybrief doctor --model",
      "",
      "Exit code: 0 all well, 1 something to mend, 2 unusable configuration, 3 no database."
    })
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(
      names = "--model",
      description = "Ask the configured model for words of an invented day, which costs a little.")
  private boolean model;

  @Override
  public Integer call() {
    try (Installation installation = parent.open()) {
      var findings = new ArrayList<>(installation.examine());
      if (model) {
        findings.add(installation.examineModel());
      }
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
