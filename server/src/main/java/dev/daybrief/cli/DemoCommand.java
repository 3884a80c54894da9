package dev.daybrief.cli;

import dev.daybrief.sample.SampleOrganization;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "demo",
    description = "Loads the sample year, makes every brief and serves the dashboard.",
    footer = {
      "",
      "The sample organisations are invented and marked as such. Started again on a later day, the",
      "sample goes on until yesterday.",
      "",
      "Examples:",
      "  daybrief demo",
      "  DAYBRIEF_PORT=8081 daybrief demo"
    })
final class DemoCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(names = "--no-serve", description = "Load and generate only.")
  private boolean noServe;

  @Override
  public Integer call() {
    try (Installation installation = parent.open()) {
      if (!installation.listensOnLoopbackOnly()) {
        throw Problem.usage(
            "The demo's passwords are public, so it serves this machine alone: unset DAYBRIEF_HOST.");
      }
      new SampleLoad(installation, parent).run();
      if (!noServe) {
        installation.serve(this::welcome);
      }
      return ExitCode.DONE;
    }
  }

  private void welcome(URI address) {
    var out = parent.out();
    out.println();
    out.println("Daybrief is ready: " + address);
    out.println();
    out.println("Sign in with password: " + SampleLoad.PASSWORD);
    for (SampleOrganization sample : SampleOrganization.all()) {
      var organization = sample.organization();
      out.printf(
          "  %-36s %-22s %s%n",
          SampleLoad.manager(organization), organization.name(), sample.hint());
    }
    out.println();
    out.println(
        "All of it is invented sample data. Stop with Ctrl-C; the next start takes seconds.");
  }
}
