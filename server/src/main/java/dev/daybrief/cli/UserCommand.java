package dev.daybrief.cli;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Role;
import dev.daybrief.day.Organization;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "user",
    description = "Adds and lists the members of an organisation.",
    synopsisSubcommandLabel = "(add | list | second-factor-off)",
    footer = {
      "",
      "The password is asked for, or read from standard input: one line of 15 characters or more,",
      "not made of common words, names, sequences or repeats alone.",
      "",
      "Examples:",
      "  daybrief user add ana@example.com --organization bank --name Ana --role manager",
      "  daybrief user list --organization bank"
    })
final class UserCommand {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "add",
      description = "Adds a member.",
      footer = {
        "",
        "Examples:",
        "  daybrief user add ana@example.com --organization bank --name Ana --role manager",
        "  daybrief user add ben@example.com --organization bank --name Ben < password.txt"
      })
  int add(
      @Parameters(paramLabel = "EMAIL", description = "Address to sign in with.") String email,
      @Option(names = "--organization", required = true, paramLabel = "SLUG") String slug,
      @Option(names = "--name", required = true, description = "Name that people see.") String name,
      @Option(
              names = "--role",
              defaultValue = "viewer",
              description = "viewer, manager or admin. Default: viewer.")
          Role role) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      var member =
          new Member(UuidCreator.getTimeOrderedEpoch(), organization.id(), email, name, role);
      if (installation.members().findCredentials(email).isPresent()) {
        throw Problem.usage("The address " + email + " is taken.");
      }
      String hash = installation.proofs().chosenHash().apply(password(), member);
      installation.members().add(member, hash);
      parent.out().println("added " + email + " to " + slug + " as " + role.word());
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw Problem.usage(String.valueOf(e.getMessage()));
    }
  }

  @Command(
      name = "second-factor-off",
      description = "Takes the second factor from a member who lost it; the password stays.",
      footer = {"", "Example:", "  daybrief user second-factor-off ana@example.com"})
  int secondFactorOff(
      @Parameters(paramLabel = "EMAIL", description = "Address to sign in with.") String email) {
    try (Installation installation = parent.open()) {
      Member member =
          installation
              .members()
              .findCredentials(email)
              .map(MemberStore.Credentials::member)
              .orElseThrow(() -> Problem.usage("Nobody signs in with " + email + "."));
      boolean was =
          installation.proofs().secondFactors().remove(member.organization(), member.id());
      parent.out().println(was ? "second factor off" : "there was none");
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Lists the members.",
      footer = {"", "Example:", "  daybrief user list --organization bank"})
  int list(@Option(names = "--organization", required = true, paramLabel = "SLUG") String slug) {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      for (Member member : installation.members().list(organization.id())) {
        parent
            .out()
            .printf(
                "%-40s %-8s %s%n",
                Printed.plain(member.email()), member.role().word(), Printed.plain(member.name()));
      }
      return ExitCode.DONE;
    }
  }

  private static String password() {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    try {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
