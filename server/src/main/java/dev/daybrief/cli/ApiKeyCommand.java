package dev.daybrief.cli;

import dev.daybrief.access.ApiKey;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.KeyScope;
import dev.daybrief.day.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "api-key",
    description =
        "Makes, lists and revokes the keys by which programs send an organisation's records.",
    synopsisSubcommandLabel = "(add | list | revoke)",
    footer = {
      "",
      "Examples:",
      "  daybrief api-key add crm --organization bank",
      "  daybrief api-key list --organization bank",
      "  daybrief api-key revoke 019a8c5e-0000-7000-8000-000000000001 --organization bank"
    })
final class ApiKeyCommand {

  private static final int PAGE = 100;

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "add",
      description = "Makes a key and prints it, this once.",
      footer = {
        "",
        "The key alone goes to standard output, so that it can be handed on.",
        "",
        "Examples:",
        "  daybrief api-key add crm --organization bank --expires 2027-12-31",
        "  daybrief api-key add crm --organization bank > key.txt"
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "What people call it.") String name,
      @Option(names = "--organization", required = true, paramLabel = "SLUG") String slug,
      @Option(
              names = "--expires",
              paramLabel = "DATE",
              description = "Its last day, where the organisation is. Default: no end.")
          @Nullable LocalDate expires) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      @Nullable Instant end = expires == null ? null : organization.day(expires).end();
      KeyDesk.Issued issued =
          installation
              .keys()
              .issue(organization.id(), name.strip(), Set.of(KeyScope.RECORDS_WRITE), end);
      parent.out().println(issued.text());
      parent
          .err()
          .println(
              "made the key "
                  + issued.key().id()
                  + " of "
                  + slug
                  + "; it is shown this once and cannot be read again");
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw Problem.usage(e.getMessage() + ".");
    }
  }

  @Command(
      name = "list",
      description = "Lists the keys, newest first.",
      footer = {"", "Example:", "  daybrief api-key list --organization bank"})
  int list(@Option(names = "--organization", required = true, paramLabel = "SLUG") String slug) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      @Nullable UUID before = null;
      List<ApiKey> page;
      do {
        page = installation.apiKeys().list(organization.id(), before, PAGE);
        for (ApiKey key : page) {
          print(key, installation.clock().instant());
          before = key.id();
        }
      } while (page.size() == PAGE);
      return ExitCode.DONE;
    }
  }

  private void print(ApiKey key, Instant now) {
    ApiKey.Use use = key.use();
    String state = key.isInForce(now) ? "in force" : use.revokedAt() == null ? "ended" : "revoked";
    parent
        .out()
        .printf(
            "%s %-9s made %s  used %-20s  ends %-20s  %s%n",
            key.id(),
            state,
            seconds(key.createdAt()),
            use.lastUsedAt() == null ? "never" : seconds(use.lastUsedAt()),
            use.expiresAt() == null ? "never" : seconds(use.expiresAt()),
            Printed.plain(key.name()));
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }

  @Command(
      name = "revoke",
      description = "Ends a key; it is refused within a second, everywhere.",
      footer = {
        "",
        "Example:",
        "  daybrief api-key revoke 019a8c5e-0000-7000-8000-000000000001 --organization bank"
      })
  int revoke(
      @Parameters(paramLabel = "ID", description = "As `list` shows it.") UUID id,
      @Option(names = "--organization", required = true, paramLabel = "SLUG") String slug) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      if (!installation.apiKeys().revoke(organization.id(), id, installation.clock().instant())) {
        throw Problem.usage(slug + " has no key " + id + "; `daybrief api-key list` shows them.");
      }
      parent.out().println("revoked " + id);
      return ExitCode.DONE;
    }
  }
}
