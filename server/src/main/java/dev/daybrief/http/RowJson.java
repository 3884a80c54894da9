package dev.daybrief.http;

import dev.daybrief.brief.Proof;
import java.util.Map;
import java.util.TreeMap;

/// A record as it is shown.
public record RowJson(String externalId, String at, String updatedAt, Map<String, Object> fields) {

  public static final String MASK = "•••";

  /// @param masked whether what is personal is hidden
  public static RowJson of(Proof.Row row, boolean masked) {
    var fields = new TreeMap<>(row.fields());
    if (masked) {
      fields.replaceAll((name, value) -> Proof.PERSONAL.contains(name) ? MASK : value);
    }
    return new RowJson(row.externalId(), row.at().toString(), row.updatedAt().toString(), fields);
  }
}
