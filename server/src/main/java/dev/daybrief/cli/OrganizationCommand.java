package dev.daybrief.cli;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "organization",
    description = "Adds, lists and changes organisations.",
    synopsisSubcommandLabel = "(add | list | set | target)",
    subcommands = OrganizationTargetCommand.class,
    footer = {
      "",
      "Examples:",
      "  daybrief organization add bank --name \"The bank\" --zone Asia/Jerusalem",
      "  daybrief organization list",
      "  daybrief organization set bank --opening \"Mon-Fri 08:00-17:00\"",
      "  daybrief organization target bank calls_completed 120 --per week"
    })
final class OrganizationCommand {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "add",
      description = "Adds an organisation.",
      footer = {
        "",
        "Examples:",
        "  daybrief organization add bank --name \"The bank\" --zone Asia/Jerusalem",
        "  daybrief organization add mitte --name \"Autohaus Mitte\" --zone Europe/Berlin --language de"
      })
  int add(
      @Parameters(
              paramLabel = "SLUG",
              description = "Short name for commands: lower-case letters, digits, hyphens.")
          String slug,
      @Option(names = "--name", required = true, description = "Name that people see.") String name,
      @Option(
              names = "--zone",
              required = true,
              description = "IANA zone that cuts its days, such as Europe/Berlin.")
          String zone,
      @Option(
              names = "--language",
              defaultValue = "en",
              description = "Language of its brief as a BCP 47 tag. Default: en.")
          String language) {
    try (Installation installation = parent.open()) {
      Organization organization = organization(slug, name, zone, language);
      if (installation.organizations().findBySlug(slug).isPresent()) {
        throw Problem.usage("There is an organisation \"" + slug + "\" already.");
      }
      installation.organizations().add(organization, false);
      parent.out().println("added " + organization.slug() + "  " + organization.id());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Lists all organisations.",
      footer = {"", "Example:", "  daybrief organization list"})
  int list() {
    try (Installation installation = parent.open()) {
      for (Organization known : installation.organizations().listAll()) {
        parent
            .out()
            .printf(
                "%-24s %-24s %-8s %s%n",
                known.slug(),
                known.zone(),
                known.locale().toLanguageTag(),
                Printed.plain(known.name()));
      }
      return ExitCode.DONE;
    }
  }

  @Command(name = "set", description = "Changes an organisation.")
  int set(
      @Parameters(paramLabel = "SLUG", description = "Which organisation.") String slug,
      @Option(
              names = "--opening",
              required = true,
              description =
                  "When it works, such as \"Mon-Fri 09:00-18:00\" or \"Mon,Wed,Sat 10:00-24:00\";"
                      + " missed calls are to be returned in these hours.")
          String opening) {
    try (Installation installation = parent.open()) {
      Organization known = Organizing.named(installation, slug);
      installation.organizations().setOpeningHours(known.id(), hours(opening));
      parent.out().println(slug + " is open " + hours(opening));
      return ExitCode.DONE;
    }
  }

  private static OpeningHours hours(String text) {
    try {
      return OpeningHours.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.usage("\"" + text + "\": " + e.getMessage() + ".");
    }
  }

  Daybrief parent() {
    return parent;
  }

  private static Organization organization(String slug, String name, String zone, String language) {
    try {
      return new Organization(
          new OrganizationId(UuidCreator.getTimeOrderedEpoch()),
          slug,
          name,
          ZoneId.of(zone),
          new Locale.Builder().setLanguageTag(language).build());
    } catch (DateTimeException e) {
      throw Problem.usage("\"" + zone + "\" is not an IANA zone; an example is Europe/Berlin.");
    } catch (IllformedLocaleException e) {
      throw Problem.usage("\"" + language + "\" is not a language tag; examples are en and de-AT.");
    } catch (IllegalArgumentException e) {
      throw Problem.usage(String.valueOf(e.getMessage()));
    }
  }
}
