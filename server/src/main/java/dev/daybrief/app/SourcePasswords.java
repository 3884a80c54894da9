package dev.daybrief.app;

import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Passwords of attached databases: looked up each time, kept nowhere.
final class SourcePasswords {

  private static final String FILE = "file:";
  private static final String VARIABLE = "env:";

  static DatabaseUrl url(AttachedSource source, Map<String, String> environment) {
    DatabaseUrl url = DatabaseUrl.parse(source.url());
    return url.as(url.user(), password(source, environment));
  }

  private static String password(AttachedSource source, Map<String, String> environment) {
    String from = source.passwordFrom();
    if (from.startsWith(FILE)) {
      return firstLine(from.substring(FILE.length()));
    }
    if (from.startsWith(VARIABLE)) {
      String variable = from.substring(VARIABLE.length());
      String value = environment.get(variable);
      if (value == null) {
        throw missing("the environment variable " + variable + " is not set; set it", null);
      }
      return value;
    }
    return "";
  }

  private static String firstLine(String file) {
    try {
      return Files.readString(Path.of(file)).lines().findFirst().orElse("");
    } catch (IOException | InvalidPathException e) {
      throw missing("the file " + file + " cannot be read; put the password there", e);
    }
  }

  private static SourceFault missing(String why, @Nullable Exception cause) {
    String message = "there is no password: " + why;
    return new SourceFault(
        FeedState.UNREACHABLE, message, cause == null ? new IllegalStateException(message) : cause);
  }

  private SourcePasswords() {}
}
