package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Port: all that is stored of an organisation. That it was asked for is written down first.
public interface Belongings {

  /// Gives each table as it is at one instant, to be read before the next one is.
  void read(OrganizationId organization, Consumer<Table> reader);

  /// What is not given, with the reason: names of tables, and of columns as `table.column`.
  Map<String, String> withheld();

  /// May be read more than once, and holds no rows in memory.
  interface Table {

    String name();

    List<String> columns();

    /// @param reader takes a row after the other, each a JSON object of the columns
    void each(Consumer<String> reader);
  }
}
