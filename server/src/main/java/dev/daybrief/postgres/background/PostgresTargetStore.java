package dev.daybrief.postgres.background;

import dev.daybrief.access.Act;
import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Goals in PostgreSQL; those that held before stay readable.
public final class PostgresTargetStore implements TargetStore {

  private final Database database;

  public PostgresTargetStore(Database database) {
    this.database = database;
  }

  @Override
  public void set(OrganizationId organization, Target target, Instant since) {
    put(organization, target.metric(), target.span(), target.goal(), since);
  }

  @Override
  public void remove(OrganizationId organization, Metric metric, Target.Span span, Instant since) {
    put(organization, metric, span, 0, since);
  }

  private void put(
      OrganizationId organization, Metric metric, Target.Span span, long goal, Instant since) {
    database.inTenant(
        organization,
        handle -> {
          int put =
              handle.execute(
                  """
                INSERT INTO daybrief.targets (organization_id, metric, span, since, goal)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (organization_id, metric, span, since) DO UPDATE
                  SET goal = excluded.goal""",
                  organization.value(),
                  metric.id(),
                  span.word(),
                  since.atOffset(ZoneOffset.UTC),
                  goal);
          String subject = metric.id() + " " + span.word() + " " + goal;
          AuditTrail.done(handle, organization, Act.GOAL_SET, subject);
          return put;
        });
  }

  @Override
  public List<Target> list(OrganizationId organization, Instant at) {
    return database.inTenant(
        organization,
        handle -> {
          try {
            // The goals of a day are those set before it ended; the instant itself is included.
            var ends = new DayEnds(Map.of(organization, at.plusNanos(1000)));
            return HeldTargets.read(handle.getConnection(), ends).of(organization);
          } catch (SQLException e) {
            throw new DatabaseFault("cannot read the goals of " + organization, e);
          }
        });
  }
}
