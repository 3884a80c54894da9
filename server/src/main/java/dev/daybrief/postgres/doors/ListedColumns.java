package dev.daybrief.postgres.doors;

import dev.daybrief.brief.RecordList.Query;
import dev.daybrief.metric.Source;
import java.util.List;
import java.util.Set;

/// What a list of one source shows, and by what it may be asked.
///
/// @param at the column that orders it
/// @param traits fields by which it may be narrowed
record ListedColumns(String table, String at, List<String> fields, Set<String> traits) {

  private static final ListedColumns CALLS =
      new ListedColumns(
          "calls",
          "occurred_at",
          List.of(
              "status",
              "direction",
              "customer_name",
              "customer_phone",
              "agent",
              "campaign",
              "reason",
              "created_at",
              "ready_at",
              "started_at",
              "ended_at",
              "duration_seconds",
              "ended_reason",
              "nps_score",
              "cost",
              "service_record_external_id"),
          Set.of("status", "direction", "agent", "campaign"));

  private static final ListedColumns FEEDBACK =
      new ListedColumns(
          "feedback",
          "created_at",
          List.of("created_at", "nps_score", "comment", "language", "call_external_id"),
          Set.of());

  private static final ListedColumns SERVICE_RECORDS =
      new ListedColumns(
          "service_records",
          "created_at",
          List.of(
              "status",
              "customer_name",
              "customer_phone",
              "vehicle",
              "service_type",
              "advisor",
              "created_at",
              "appointment_at",
              "completed_at",
              "amount",
              "currency"),
          Set.of("status", "service_type", "advisor"));

  static ListedColumns of(Source source) {
    return switch (source) {
      case CALLS -> CALLS;
      case FEEDBACK -> FEEDBACK;
      case SERVICE_RECORDS -> SERVICE_RECORDS;
    };
  }

  /// With the parameters of the query by their names.
  String sql(Query query) {
    return query.words().isPresent() ? saying() : narrowed(query.traits().keySet());
  }

  private String saying() {
    return "SELECT "
        + selected()
        + " FROM daybrief.feedback_saying(:organization, :words, :from, :until, :before, :before_id,"
        + " :most) k ORDER BY k.created_at DESC, k.external_id DESC";
  }

  private String narrowed(Set<String> asked) {
    if (!traits.containsAll(asked)) {
      throw new IllegalArgumentException(table + " cannot be listed by " + asked);
    }
    var conditions = new StringBuilder();
    asked.forEach(trait -> conditions.append(" AND k.%1$s = :%1$s".formatted(trait)));
    // The first bound of the place is for the index, which takes no comparison of texts.
    return """
        SELECT $selected FROM daybrief.$table k
        WHERE k.organization_id = :organization
          AND k.valid_until = 'infinity' AND NOT k.removed AND NOT k.is_demo
          AND k.$at >= :from AND k.$at < :until$conditions
          AND k.$at <= :before AND (k.$at < :before OR k.external_id < :before_id)
        ORDER BY k.$at DESC, k.external_id DESC LIMIT :most"""
        .replace("$selected", selected())
        .replace("$table", table)
        .replace("$at", at)
        .replace("$conditions", conditions);
  }

  private String selected() {
    var columns = new java.util.TreeSet<>(fields);
    columns.addAll(List.of("external_id", "updated_at", at));
    return "k." + String.join(", k.", columns);
  }
}
