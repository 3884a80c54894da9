package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.records.ThemeRereading;
import dev.daybrief.theme.Taxonomy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "themes",
    description = {
      "Prints the built-in keywords of feedback themes, or reads stored comments again by the",
      "keywords that are now set."
    },
    footer = {
      "",
      "Comments are read when they are stored. After the keywords were changed, --reread reads the",
      "stored ones again; days whose numbers change are counted again when next needed. It may be",
      "repeated and broken off.",
      "",
      "Examples:",
      "  daybrief themes > keywords.txt",
      "  DAYBRIEF_THEMES=keywords.txt daybrief themes --reread --all",
      "",
      "Exit code: 0 done, 2 wrong usage or keywords."
    })
final class ThemesCommand implements Callable<Integer> {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(names = "--reread", description = "Read stored comments again.")
  private boolean reread;

  @Mixin private Whose whose = new Whose();

  @Override
  public Integer call() {
    if (!reread) {
      if (whose.isSaid()) {
        throw Problem.usage("Say --reread to read the comments of organisations again.");
      }
      parent.out().print(Taxonomy.standardText());
      return ExitCode.DONE;
    }
    whose.check();
    try (Installation installation = parent.open()) {
      for (Organization organization : whose.chosen(installation)) {
        reread(installation, organization);
      }
    }
    return ExitCode.DONE;
  }

  private void reread(Installation installation, Organization organization) {
    ThemeRereading.Result result =
        installation
            .themes()
            .reread(
                organization.id(),
                read -> parent.err().printf("%s: %d comments%n", organization.slug(), read));
    parent
        .out()
        .printf(
            "%s: %d comments read, %d say something else now%n",
            organization.slug(), result.read(), result.changed());
  }
}
