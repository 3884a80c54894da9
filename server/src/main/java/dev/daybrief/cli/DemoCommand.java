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
      "  daybrief demo --days 100 --no-serve",
      "  DAYBRIEF_PORT=8081 daybrief demo"
    })
final class DemoCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(names = "--no-serve", description = "Load and generate only.")
  private boolean noServe;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "Days of sample data to load the first time, 1 to 3650. Default: 365.")
  private int days;

  @Override
  public Integer call() {
    if (days < 1 || days > 3650) {
      throw Problem.usage("--days is a number from 1 to 3650, not " + days + ".");
    }
    try (Installation installation = parent.open()) {
      if (!installation.listensOnLoopbackOnly()) {
        throw Problem.usage(
            "The demo's passwords are public, so it serves this machine alone: unset DAYBRIEF_HOST.");
      }
      var load = new SampleLoad(installation, parent, days);
      load.run();
      if (!noServe) {
        installation.serve(address -> welcome(address, load));
      }
      return ExitCode.DONE;
    }
  }

  private void welcome(URI address, SampleLoad load) {
    var out = parent.out();
    out.println();
    out.println("Daybrief is ready: " + address);
    out.println();
    out.println("Sign in with password: " + SampleLoad.PASSWORD);
    for (SampleOrganization sample : SampleOrganization.all()) {
      var organization = sample.organization();
      out.printf(
          "  %-36s %-22s %s%n",
          SampleLoad.manager(organization), organization.name(), load.hint(sample));
    }
    out.printf("  %-36s %-22s %s%n", SampleLoad.admin(), "", "members, sources and keys, at /org");
    out.printf("  %-36s %-22s %s%n", SampleLoad.operator(), "", "how the nights went, at /ops");
    out.println();
    out.println(
        "All of it is invented sample data. Stop with Ctrl-C; the next start takes seconds.");
  }
}
