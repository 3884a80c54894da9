package dev.daybrief.cli;

import dev.daybrief.access.AuditLog;
import dev.daybrief.access.AuditLog.Verdict;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "audit",
    description = "Proves that the audit log is as it was written.",
    synopsisSubcommandLabel = "(verify)",
    footer = {"", "Example:", "  daybrief audit verify --all"})
final class AuditCommand {

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Command(
      name = "verify",
      description = "Recounts the hash of every entry, and names the first that is not whole.",
      footer = {
        "",
        "The last hash of each chain is printed. Keep it elsewhere: it proves later that nothing",
        "before it was written anew.",
        "",
        "Examples:",
        "  daybrief audit verify --all",
        "  daybrief audit verify --organization bank",
        "",
        "Exit code: 0 all entries are whole, 1 some are not, 2 wrong usage, 3 no database."
      })
  int verify(@Mixin Whose whose) {
    whose.check();
    boolean whole = true;
    try (Installation installation = parent.open()) {
      AuditLog log = installation.duties().log();
      if (whose.isEverybody()) {
        whole = verify(log, "the installation", AuditLog.INSTALLATION);
      }
      for (Organization organization : whose.chosen(installation)) {
        whole &= verify(log, organization.slug(), organization.id());
      }
    }
    return whole ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private boolean verify(AuditLog log, String name, OrganizationId organization) {
    Verdict verdict = log.verify(organization);
    if (verdict.holds()) {
      parent
          .out()
          .printf("%s: %d entries whole, to %s%n", name, verdict.entries(), verdict.newest());
    } else {
      parent
          .out()
          .printf(
              "%s: entry %d is changed or missing, after %d whole ones%n",
              name, verdict.broken(), verdict.entries());
    }
    return verdict.holds();
  }
}
