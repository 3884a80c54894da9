package dev.daybrief.cli;

import dev.daybrief.access.Member;
import dev.daybrief.access.SecondFactorStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "operator",
    description = "Says which members run the installation.",
    synopsisSubcommandLabel = "(add | list | remove)",
    footer = {
      "",
      "An operator sees on the page Operations how the nights of all organisations went, in counts, and",
      "has failed ones made again; records and briefs of other organisations stay closed to them.",
      "",
      "Examples:",
      "  daybrief operator add ana@example.com",
      "  daybrief operator list"
    })
final class OperatorCommand {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "add",
      description = "Makes a member an operator, with the next request.",
      footer = {"", "Example:", "  daybrief operator add ana@example.com"})
  int add(
      @Parameters(paramLabel = "EMAIL", description = "Address to sign in with.") String email) {
    try (Installation installation = parent.open()) {
      Member member =
          installation
              .operators()
              .appoint(email)
              .orElseThrow(
                  () ->
                      Problem.usage(
                          "Nobody signs in with "
                              + email
                              + "; `daybrief user add` makes a member."));
      parent.out().println(member.email() + " runs the installation now");
      if (installation
          .proofs()
          .secondFactors()
          .find(member.organization(), member.id())
          .filter(SecondFactorStore.Stored::inForce)
          .isEmpty()) {
        parent.err().println("daybrief: there is no second factor yet; Preferences sets one up");
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "remove",
      description = "Takes it away again, with the next request; the member stays one.",
      footer = {"", "Example:", "  daybrief operator remove ana@example.com"})
  int remove(
      @Parameters(paramLabel = "EMAIL", description = "Address to sign in with.") String email) {
    try (Installation installation = parent.open()) {
      Member member =
          installation
              .operators()
              .dismiss(email)
              .orElseThrow(
                  () ->
                      Problem.usage(
                          "No operator has the address "
                              + email
                              + "; `daybrief operator list` shows the known ones."));
      parent.out().println(member.email() + " runs it no more");
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Lists the operators.",
      footer = {"", "Example:", "  daybrief operator list"})
  int list() {
    try (Installation installation = parent.open()) {
      for (Member member : installation.operators().list()) {
        parent
            .out()
            .printf("%-40s %s%n", Printed.plain(member.email()), Printed.plain(member.name()));
      }
      return ExitCode.DONE;
    }
  }
}
