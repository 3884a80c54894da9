package dev.daybrief.cli;

import dev.daybrief.access.Webhook;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.day.Organization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "webhook",
    description = "Makes, lists and revokes the addresses at which call systems tell of calls.",
    synopsisSubcommandLabel = "(add | list | revoke)",
    footer = {
      "",
      "Examples:",
      "  daybrief webhook add --organization bank --provider vapi",
      "  daybrief webhook list --organization bank",
      "  daybrief webhook revoke 019a8c5e-0000-7000-8000-000000000001 --organization bank"
    })
final class WebhookCommand {

  private static final int PAGE = 100;

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "add",
      description = "Makes an address and prints it, with where to paste it.",
      footer = {
        "",
        "Twilio and Retell sign with a secret of their own: the account's auth token, and the API key",
        "that has the webhook badge. Put it into a file, or give - to have it read from standard input.",
        "",
        "Examples:",
        "  daybrief webhook add --organization bank --provider vapi",
        "  daybrief webhook add --organization bank --provider twilio --secret-file token.txt"
      })
  int add(
      @Option(names = "--organization", required = true, paramLabel = "SLUG") String slug,
      @Option(
              names = "--provider",
              required = true,
              paramLabel = "PROVIDER",
              description = "One of ${COMPLETION-CANDIDATES}.")
          WebhookProvider provider,
      @Option(
              names = "--secret-file",
              paramLabel = "FILE",
              description = "Holds the provider's secret; - for standard input.")
          @Nullable Path secretFile) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      String secret = secretFile == null ? null : read(secretFile);
      WebhookDesk.Issued issued =
          installation.webhooks().issue(organization.id(), provider, secret);
      parent.out().println("url     " + installation.publicUrl() + issued.webhook().path());
      if (secret == null) {
        parent.out().println("secret  " + issued.secret());
      }
      parent.err().println(howTo(provider));
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw Problem.usage(e.getMessage() + ".");
    }
  }

  private static String read(Path file) {
    try {
      byte[] bytes =
          file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw Problem.usage("The secret cannot be read from " + file + ".");
    }
  }

  private static String howTo(WebhookProvider provider) {
    return switch (provider) {
      case VAPI ->
          """
          In Vapi: add a custom credential of type Bearer Token with the secret, header X-Vapi-Secret,
          no prefix; set the url and the credential as the server of the assistant, and its server
          messages to status-update and end-of-call-report. The secret is shown this once.""";
      case TWILIO ->
          """
          In Twilio: set the url as statusCallback of the calls you make (events initiated, ringing,
          answered, completed) or as the status callback of the number, method POST. The url must be
          the one that Twilio calls: set DAYBRIEF_PUBLIC_URL where a proxy stands in front.""";
      case RETELL ->
          """
          In Retell: set the url as the webhook of the agent, or of the account. The secret must be the
          API key that has the webhook badge.""";
    };
  }

  @Command(
      name = "list",
      description = "Lists the addresses with what came in, newest first.",
      footer = {"", "Example:", "  daybrief webhook list --organization bank"})
  int list(@Option(names = "--organization", required = true, paramLabel = "SLUG") String slug) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      @Nullable UUID before = null;
      List<Webhook> page;
      do {
        page = installation.webhookStore().list(organization.id(), before, PAGE);
        for (Webhook webhook : page) {
          print(webhook);
          before = webhook.id();
        }
      } while (page.size() == PAGE);
      return ExitCode.DONE;
    }
  }

  private void print(Webhook webhook) {
    Webhook.Tally tally = webhook.tally();
    parent
        .out()
        .printf(
            "%s %-6s %-8s made %s  accepted %d  refused %d  unknown events %d  unknown fields %d%n",
            webhook.id(),
            webhook.provider().word(),
            webhook.isInForce() ? "in force" : "revoked",
            Instant.ofEpochSecond(webhook.createdAt().getEpochSecond()),
            tally.accepted(),
            tally.refused(),
            tally.unknownEvents(),
            tally.unknownFields());
  }

  @Command(
      name = "revoke",
      description = "Ends an address; it is refused within a second, everywhere.",
      footer = {
        "",
        "Example:",
        "  daybrief webhook revoke 019a8c5e-0000-7000-8000-000000000001 --organization bank"
      })
  int revoke(
      @Parameters(paramLabel = "ID", description = "As `list` shows it.") UUID id,
      @Option(names = "--organization", required = true, paramLabel = "SLUG") String slug) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      Instant now = installation.clock().instant();
      if (!installation.webhookStore().revoke(organization.id(), id, now)) {
        throw Problem.usage(
            slug + " has no webhook " + id + "; `daybrief webhook list` shows them.");
      }
      parent.out().println("revoked " + id);
      return ExitCode.DONE;
    }
  }
}
