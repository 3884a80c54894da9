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

/// What readers thought of lines until days ended. A topic is muted for all as long as one member
/// mutes it.
final class GivenOpinions {

  private static final String READ =
      """
      SELECT f.organization_id, f.kind, f.subject,
        count(*) FILTER (WHERE f.judgement = 'useful'),
        count(*) FILTER (WHERE f.judgement = 'not_useful'),
        bool_or(f.judgement = 'mute')
      FROM unnest(?::uuid[], ?::timestamptz[]) AS e (organization_id, until)
      JOIN daybrief.item_feedback f
        ON f.organization_id = e.organization_id AND f.given_at < e.until
      GROUP BY f.organization_id, f.kind, f.subject""";

  private final Map<OrganizationId, Map<Topic, Opinion>> votes = new HashMap<>();
  private final Map<OrganizationId, Set<Topic>> muted = new HashMap<>();

  static GivenOpinions read(Connection connection, DayEnds ends) throws SQLException {
    var given = new GivenOpinions();
    try (var statement = connection.prepareStatement(READ)) {
      ends.bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var organization = new OrganizationId(rows.getObject(1, UUID.class));
          Optional<Topic> topic = StoredWords.topic(rows.getString(2), rows.getString(3));
          if (topic.isPresent()) {
            var opinion = new Opinion(rows.getInt(4), rows.getInt(5));
            given.add(organization, topic.get(), opinion, rows.getBoolean(6));
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

  Map<Topic, Opinion> votes(OrganizationId organization) {
    return votes.getOrDefault(organization, Map.of());
  }

  Set<Topic> muted(OrganizationId organization) {
    return muted.getOrDefault(organization, Set.of());
  }
}
