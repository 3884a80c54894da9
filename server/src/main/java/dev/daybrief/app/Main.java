package dev.daybrief.app;

import dev.daybrief.cli.Daybrief;
import dev.daybrief.cli.Installation;
import dev.daybrief.cli.Problem;
import dev.daybrief.http.EveryConnection;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/// Where the process begins: the command line first, the HTTP framework only for a command that
/// serves.
@QuarkusMain
public final class Main {

  public static void main(String... arguments) {
    logToStandardError();
    EveryConnection.switchOn();
    var out = stream(FileDescriptor.out);
    var err = stream(FileDescriptor.err);
    int exitCode = new Daybrief(Main::open, out, err).run(arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /// Quarkus holds log lines back until it starts, and most commands never start it.
  private static void logToStandardError() {
    var console =
        new ConsoleHandler(
            ConsoleHandler.Target.SYSTEM_ERR,
            new PatternFormatter("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%c{1}] %s%e%n"));
    console.setLevel(Level.WARNING);
    InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
  }

  /// UTF-8 whatever the machine's locale.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static Installation open() {
    try {
      var file = YamlFile.read(Path.of("daybrief.yaml"));
      return Wiring.open(DaybriefConfig.of(System.getenv(), file));
    } catch (ConfigurationProblem e) {
      throw Problem.usage(String.valueOf(e.getMessage()));
    }
  }

  private Main() {}
}
