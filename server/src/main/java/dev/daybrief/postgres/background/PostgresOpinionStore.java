package dev.daybrief.postgres.background;

import dev.daybrief.access.Act;
import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.ReaderOpinion;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.ranking.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Opinions of readers in PostgreSQL.
public final class PostgresOpinionStore implements OpinionStore {

  private final Database database;

  public PostgresOpinionStore(Database database) {
    this.database = database;
  }

  @Override
  public void give(OrganizationId organization, ReaderOpinion opinion) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                INSERT INTO daybrief.item_feedback
                  (organization_id, day, kind, subject, member_id, judgement, given_at, count)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (organization_id, day, kind, subject, member_id) DO UPDATE
                  SET judgement = excluded.judgement, given_at = excluded.given_at,
                    count = excluded.count""",
                organization.value(),
                opinion.date(),
                opinion.topic().kind().word(),
                opinion.topic().subject().word(),
                opinion.member(),
                opinion.judgement().word(),
                opinion.givenAt().atOffset(ZoneOffset.UTC),
                opinion.count().orElse(null)));
  }

  @Override
  public void takeBack(OrganizationId organization, LocalDate date, Topic topic, UUID member) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                DELETE FROM daybrief.item_feedback
                WHERE organization_id = ? AND day = ? AND kind = ? AND subject = ?
                  AND member_id = ?""",
                organization.value(),
                date,
                topic.kind().word(),
                topic.subject().word(),
                member));
  }

  @Override
  public List<Mute> mutes(OrganizationId organization) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT kind, subject, min(given_at) AS since FROM daybrief.item_feedback
                    WHERE organization_id = :organization AND judgement = 'mute'
                    GROUP BY kind, subject ORDER BY since DESC, kind, subject""")
                .bind("organization", organization.value())
                .map((row, _) -> mute(row))
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<Mute> mute(ResultSet row) throws SQLException {
    var since = row.getObject("since", OffsetDateTime.class).toInstant();
    return Topic.parse(row.getString("kind"), row.getString("subject"))
        .map(topic -> new Mute(topic, since));
  }

  @Override
  public void unmute(OrganizationId organization, Topic topic) {
    String kind = topic.kind().word();
    String subject = topic.subject().word();
    database.inTenant(
        organization,
        handle -> {
          int lifted =
              handle.execute(
                  """
                  DELETE FROM daybrief.item_feedback
                  WHERE organization_id = ? AND judgement = 'mute' AND kind = ? AND subject = ?""",
                  organization.value(),
                  kind,
                  subject);
          if (lifted > 0) {
            AuditTrail.done(handle, organization, Act.MUTE_LIFT, kind + " " + subject);
          }
          return lifted;
        });
  }

  @Override
  public List<ReaderOpinion> list(OrganizationId organization) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT day, kind, subject, member_id, judgement, given_at, count
                    FROM daybrief.item_feedback
                    WHERE organization_id = :organization
                    ORDER BY given_at, day, kind, subject, member_id""")
                .bind("organization", organization.value())
                .map((row, _) -> opinion(row))
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<ReaderOpinion> opinion(ResultSet row) throws SQLException {
    var date = row.getObject("day", LocalDate.class);
    var member = row.getObject("member_id", UUID.class);
    var judgement = Judgement.valueOf(row.getString("judgement").toUpperCase(Locale.ROOT));
    var givenAt = row.getObject("given_at", OffsetDateTime.class).toInstant();
    var count = Optional.ofNullable(row.getObject("count", Long.class));
    return Topic.parse(row.getString("kind"), row.getString("subject"))
        .map(topic -> new ReaderOpinion(date, topic, member, judgement, givenAt, count));
  }
}
