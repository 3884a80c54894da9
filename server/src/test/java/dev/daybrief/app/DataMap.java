package dev.daybrief.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads docs/data-map.csv.
final class DataMap {

  /// @param kind the class of what is in it
  record Entry(
      String table, String column, String kind, String purpose, String retention, String model) {

    String name() {
      return table + "." + column;
    }
  }

  static List<Entry> read() throws IOException {
    return Files.readAllLines(Path.of("../docs/data-map.csv")).stream()
        .skip(1)
        .filter(line -> !line.startsWith("flyway_schema_history,"))
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(
            part ->
                new Entry(part[0], part[1], part[2], part[3].replace("\"", ""), part[4], part[5]))
        .toList();
  }

  private DataMap() {}
}
