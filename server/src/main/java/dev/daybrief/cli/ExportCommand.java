package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "export",
    description = "Writes all that is stored of an organisation into a ZIP file.",
    footer = {
      "",
      "It holds each table as lines of JSON, which `daybrief import` reads again, and as CSV for",
      "spreadsheets; about.json names what is not in it, such as hashes of passwords. Only you may",
      "read the file. An entry of the audit log says that it was made.",
      "",
      "Example:",
      "  daybrief export --organization bank --to bank.zip",
      "",
      "Exit code: 0 done, 2 wrong usage, or the file cannot be written, 3 no database."
    })
final class ExportCommand implements Callable<Integer> {

  private static final FileAttribute<?> OWNERS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Option(names = "--organization", required = true, paramLabel = "SLUG", description = "Whose.")
  private String slug = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "A file that is not there yet.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      write(installation, organization);
      parent.out().printf("%s: %d bytes in %s%n", slug, Files.size(file), file);
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException there) {
      throw Problem.usage("The file " + file + " is there already.", there);
    } catch (IOException e) {
      throw Problem.usage("The file " + file + " cannot be written.", e);
    }
  }

  /// Half a file is none.
  private void write(Installation installation, Organization organization) throws IOException {
    OutputStream out =
        Channels.newOutputStream(
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OWNERS_ALONE));
    try (out) {
      installation.duties().exports().write(organization, out);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }
}
