package dev.daybrief.cli;

import dev.daybrief.day.Organizations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "serve",
    description = "Starts the server: API and dashboard.",
    footer = {
      "",
      "Runs on the embedded PostgreSQL unless DAYBRIEF_DATABASE_URL is set.",
      "",
      "Examples:",
      "  daybrief serve",
      "  DAYBRIEF_PORT=8081 DAYBRIEF_DATABASE_URL=postgresql://owner:secret@db:5432/daybrief daybrief serve"
    })
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Override
  public Integer call() {
    try (Installation installation = parent.open()) {
      if (!installation.listensOnLoopbackOnly() && hasSample(installation)) {
        throw Problem.usage(
            "The sample's passwords are public, so an installation that holds it serves this machine"
                + " alone: unset DAYBRIEF_HOST, or choose another DAYBRIEF_HOME.");
      }
      installation.serve(address -> parent.err().println("daybrief: serving " + address));
      return ExitCode.DONE;
    }
  }

  private static boolean hasSample(Installation installation) {
    Organizations organizations = installation.organizations();
    return organizations.listAll().stream()
        .anyMatch(organization -> organizations.sampleSince(organization.id()).isPresent());
  }
}
