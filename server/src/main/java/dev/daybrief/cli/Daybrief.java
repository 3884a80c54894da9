package dev.daybrief.cli;

import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.postgres.DatabaseUnusableException;
import dev.daybrief.postgres.SqlState;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole.
@Command(
    name = "daybrief",
    description = "Five lines a manager can trust, every morning, for every organisation.",
    mixinStandardHelpOptions = true,
    version = "Daybrief " + Daybrief.VERSION,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      GenerateCommand.class,
      ImportCommand.class,
      SourceCommand.class,
      ShowCommand.class,
      VerifyCommand.class,
      BacktestCommand.class,
      ThemesCommand.class,
      OrganizationCommand.class,
      UserCommand.class,
      OperatorCommand.class,
      ApiKeyCommand.class,
      WebhookCommand.class,
      AuditCommand.class,
      ErasuresCommand.class,
      ExportCommand.class,
      RetentionCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "For the people who work on it: `./daybrief test`, `./daybrief bench`, `./daybrief dev`.",
      "Settings: environment variables DAYBRIEF_* or daybrief.yaml, see docs/operations.md."
    })
public final class Daybrief {

  public static final String VERSION = "0.1.0";

  /// No record is older; dates far beyond are slips of the finger.
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9999;

  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  private final Supplier<Installation> opener;
  private final PrintStream out;
  private final PrintStream err;

  /// @param opener opens the installation when a command first needs it
  public Daybrief(Supplier<Installation> opener, PrintStream out, PrintStream err) {
    this.opener = opener;
    this.out = out;
    this.err = err;
  }

  /// Placeholder until picocli has set the parent of a command.
  static Daybrief unset() {
    return new Daybrief(
        () -> {
          throw new IllegalStateException("not started by the command line");
        },
        System.out,
        System.err);
  }

  /// Runs one command and returns its exit code.
  public int run(String... arguments) {
    var line = new CommandLine(this);
    offerHelp(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Daybrief::date);
    line.setExecutionExceptionHandler((fault, _, _) -> explain(fault));
    line.setParameterExceptionHandler((wrong, _) -> explain(wrong));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
  }

  /// Every command explains itself, also the ones below `organization` and `user`.
  private static void offerHelp(CommandLine line) {
    var spec = line.getCommandSpec();
    if (!spec.optionsMap().containsKey("--help")) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help message and exit.")
              .build());
    }
    line.getSubcommands().values().forEach(Daybrief::offerHelp);
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new TypeConversionException("'" + text + "' is no date; write it like 2026-11-17");
  }

  private int explain(ParameterException wrong) {
    var spec = wrong.getCommandLine().getCommandSpec();
    String command = spec.qualifiedName(" ");
    boolean unknown =
        wrong instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && !spec.subcommands().isEmpty();
    err.println("daybrief: " + (unknown ? "there is no such command. " : "") + wrong.getMessage());
    err.println("`" + command + " --help` shows how it is used.");
    return ExitCode.USAGE;
  }

  private int explain(Exception fault) {
    err.println("daybrief: " + reason(fault));
    if (verbose) {
      fault.printStackTrace(err);
    }
    return switch (fault) {
      case Problem problem -> problem.exitCode();
      case StoreUnavailable _ -> ExitCode.NOTHING_RAN;
      case DatabaseUnusableException _ ->
          SqlState.isOutage(fault) ? ExitCode.NOTHING_RAN : ExitCode.USAGE;
      default -> ExitCode.SOME_FAILED;
    };
  }

  private static String reason(Exception fault) {
    return switch (fault) {
      case Problem _, StoreUnavailable _, DatabaseUnusableException _ ->
          String.valueOf(fault.getMessage());
      default -> "this should not happen, --verbose shows where it did: " + fault;
    };
  }

  Installation open() {
    return opener.get();
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  boolean onTerminal() {
    return Progress.onTerminal();
  }
}
