package dev.daybrief.postgres.overview;

import dev.daybrief.brief.BriefList.Query;

/// The statement of a page of briefs: walks along the current briefs, newest first, and looks at
/// the five lines of each until enough briefs have one that is meant.
final class BriefListSql {

  /// What the last word begins with is enough, as it is still being typed. A tsquery's text ends
  /// in a quote where it ends in a word.
  private static final String ASKED =
      """
      (SELECT CASE WHEN plain.text LIKE '%''' THEN (plain.text || ':*')::tsquery
          ELSE plain.text::tsquery END
        FROM (SELECT websearch_to_tsquery('pg_catalog.simple', :words)::text AS text) AS plain)""";

  private static final String RATED =
      """
      (SELECT o.judgement FROM daybrief.item_feedback o
        WHERE o.organization_id = i.organization_id AND o.day = i.day AND o.kind = i.kind
          AND o.subject = (:subjects)[array_position(:metrics, i.metric)]
          AND o.member_id = :member)""";

  /// With the parameters of the query by their names.
  static String of(Query query) {
    return """
        SELECT b.day, b.revision, b.published_at, g.opening, i.priority, i.kind, i.metric, i.title,
          i.description, i.count, i.label, i.tone, $rated AS judgement
        FROM (
          SELECT c.organization_id, c.day, c.revision, c.published_at FROM daybrief.briefs c
          CROSS JOIN LATERAL (
            SELECT FROM daybrief.brief_items i
            WHERE i.organization_id = c.organization_id AND i.day = c.day
              AND i.revision = c.revision$meant LIMIT 1) AS one
          WHERE c.organization_id = :organization AND c.current AND c.day >= :from
            AND c.day < :until
          ORDER BY c.day DESC LIMIT :most) AS b
        JOIN daybrief.organizations g ON g.organization_id = b.organization_id
        CROSS JOIN LATERAL (
          SELECT * FROM daybrief.brief_items i
          WHERE i.organization_id = b.organization_id AND i.day = b.day
            AND i.revision = b.revision$meant) AS i
        ORDER BY b.day DESC, i.priority"""
        .replace("$meant", meant(query))
        .replace("$rated", RATED);
  }

  private static String meant(Query query) {
    var meant = new StringBuilder();
    query.traits().kind().ifPresent(_ -> meant.append(" AND i.kind = :kind"));
    query.traits().label().ifPresent(_ -> meant.append(" AND i.label = :label"));
    query.traits().tone().ifPresent(_ -> meant.append(" AND i.tone = :tone"));
    query.traits().rating().ifPresent(_ -> meant.append(" AND " + RATED + " = :rating"));
    query.words().ifPresent(_ -> meant.append(" AND i.words @@ " + ASKED));
    return meant.toString();
  }

  private BriefListSql() {}
}
