package dev.daybrief.app;

import dev.daybrief.cli.Daybrief;
import dev.daybrief.cli.Installation;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where the process begins: the command line first, the HTTP framework only for a command that
/// serves.
@QuarkusMain
public final class Main {

  public static void main(String... arguments) {
    var out = stream(FileDescriptor.out);
    var err = stream(FileDescriptor.err);
    int exitCode = new Daybrief(Main::open, out, err).run(arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /// UTF-8 whatever the machine's locale.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static Installation open() {
    var file = YamlFile.read(Path.of("daybrief.yaml"));
    return Wiring.open(DaybriefConfig.of(System.getenv(), file));
  }

  private Main() {}
}
