package dev.daybrief.cli;

import dev.daybrief.attach.AttachedSource;
import dev.daybrief.ingest.attached.MappingFile;
import dev.daybrief.ingest.attached.MappingProblem;
import dev.daybrief.ingest.attached.ReadyMapping;
import dev.daybrief.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say where another database is and what of it is read.
final class SourcePlace {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "postgresql://role@host:port/database, without a password.")
  private @Nullable String url;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the role's password.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "Environment variable that holds the role's password.")
  private @Nullable String passwordVariable;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Which tables become which records, as YAML or JSON. Default: the ready mapping, which"
              + " `daybrief source mapping` prints.")
  private @Nullable Path mapping;

  boolean hasUrl() {
    return url != null;
  }

  boolean hasMapping() {
    return mapping != null;
  }

  AttachedSource named(String name) {
    if (url == null) {
      throw Problem.usage("Say where it is: --url postgresql://role@host:port/database.");
    }
    if (!DatabaseUrl.parse(url).password().isEmpty()) {
      throw Problem.usage(
          "Leave the password out of --url, where others can read it: give it by --password-file or"
              + " --password-env.");
    }
    try {
      return new AttachedSource(name, url, passwordFrom(), mappingText());
    } catch (IllegalArgumentException e) {
      throw Problem.usage(e.getMessage() + ".", e);
    }
  }

  /// The text of the mapping, which is sound.
  String mappingText() {
    if (mapping == null) {
      return ReadyMapping.text();
    }
    try {
      String text = Files.readString(mapping);
      MappingFile.parse(text);
      return text;
    } catch (IOException e) {
      throw Problem.usage("The mapping " + mapping + " cannot be read as UTF-8 text.", e);
    } catch (MappingProblem e) {
      throw Problem.usage(
          "The mapping " + mapping + " cannot be used (docs/attach.md):\n" + e.getMessage(), e);
    }
  }

  private String passwordFrom() {
    if (passwordFile != null && passwordVariable != null) {
      throw Problem.usage("Give one of --password-file and --password-env.");
    }
    if (passwordFile != null) {
      return "file:" + passwordFile.toAbsolutePath().normalize();
    }
    return passwordVariable == null ? "" : "env:" + passwordVariable;
  }
}
