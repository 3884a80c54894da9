package dev.daybrief.postgres.background;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.ranking.Readers.Opinion;
import dev.daybrief.ranking.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What readers thought of lines until days ended. A topic is muted for all as long as one member
/// mutes it. Who did the work of a line found it useful.
final class GivenOpinions {

  private static final String READ =
      """
      SELECT f.organization_id, f.kind, f.subject,
        count(*) FILTER (WHERE f.judgement IN ('useful', 'done')),
        count(*) FILTER (WHERE f.judgement = 'not_useful'),
        bool_or(f.judgement = 'mute'),
        CASE WHEN bool_or(f.judgement = 'snooze' AND f.given_at >= e.until - interval '7 days')
          THEN 9223372036854775807
          ELSE max(f.count) FILTER (
            WHERE f.judgement = 'done' AND f.given_at >= e.until - interval '14 days') END
      FROM unnest(?::uuid[], ?::timestamptz[]) AS e (organization_id, until)
      JOIN daybrief.item_feedback f
        ON f.organization_id = e.organization_id AND f.given_at < e.until
      GROUP BY f.organization_id, f.kind, f.subject""";

  private final Map<OrganizationId, Map<Topic, Opinion>> votes = new HashMap<>();
  private final Map<OrganizationId, Set<Topic>> muted = new HashMap<>();
  private final Map<OrganizationId, Map<Topic, Long>> resting = new HashMap<>();

  static GivenOpinions read(Connection connection, DayEnds ends) throws SQLException {
    var given = new GivenOpinions();
    try (var statement = connection.prepareStatement(READ)) {
      ends.bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var organization = new OrganizationId(rows.getObject(1, UUID.class));
          Optional<Topic> topic = Topic.parse(rows.getString(2), rows.getString(3));
          if (topic.isPresent()) {
            var opinion = new Opinion(rows.getInt(4), rows.getInt(5));
            given.add(organization, topic.get(), opinion, rows.getBoolean(6));
            given.rest(organization, topic.get(), rows.getObject(7, Long.class));
          }
        }
      }
    }
    return given;
  }

  private void add(OrganizationId organization, Topic topic, Opinion opinion, boolean mutes) {
    if (opinion.useful() + opinion.notUseful() > 0) {
      votes.computeIfAbsent(organization, _ -> new HashMap<>()).put(topic, opinion);
    }
    if (mutes) {
      muted.computeIfAbsent(organization, _ -> new HashSet<>()).add(topic);
    }
  }

  private void rest(OrganizationId organization, Topic topic, @Nullable Long upTo) {
    if (upTo != null) {
      resting.computeIfAbsent(organization, _ -> new HashMap<>()).put(topic, upTo);
    }
  }

  Map<Topic, Opinion> votes(OrganizationId organization) {
    return votes.getOrDefault(organization, Map.of());
  }

  Set<Topic> muted(OrganizationId organization) {
    return muted.getOrDefault(organization, Set.of());
  }

  Map<Topic, Long> resting(OrganizationId organization) {
    return resting.getOrDefault(organization, Map.of());
  }
}
