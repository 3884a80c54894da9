package dev.daybrief.http.doors;

import dev.daybrief.http.Request;
import java.util.Optional;

/// What a file is called: by the parameter `name`, else by its form, else not at all.
final class FileName {

  private static final int LONGEST = 200;

  /// Shown to people later: on one line, without a path.
  static String of(Request request, BodyStream body, String mediaType) {
    String told = request.parameter("name").or(body::fileName).orElse("");
    String last = told.substring(1 + Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')));
    String name =
        last.codePoints()
            .filter(FileName::isText)
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean lines = mediaType.equals("application/x-ndjson") && !name.matches("(?i).*json.*");
    return lines
        ? Optional.of(name).filter(one -> !one.isEmpty()).orElse("rows") + ".ndjson"
        : name;
  }

  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private FileName() {}
}
