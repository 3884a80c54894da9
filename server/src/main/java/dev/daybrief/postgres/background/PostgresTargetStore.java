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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Goals in PostgreSQL; those that held before stay readable.
public final class PostgresTargetStore implements TargetStore {

  private final Database database;

  public PostgresTargetStore(Database database) {
    this.database = database;
  }

  @Override
  public void set(OrganizationId organization, Target target, Instant since) {
    database.inTenant(
        organization, handle -> put(handle, organization, target, target.goal(), since));
  }

  @Override
  public void remove(OrganizationId organization, Metric metric, Target.Span span, Instant since) {
    var target = new Target(metric, span, 1);
    database.inTenant(organization, handle -> put(handle, organization, target, 0, since));
  }

  @Override
  public boolean replace(
      OrganizationId organization, List<Target> known, List<Target> wanted, Instant since) {
    return database.inTenant(
        organization,
        handle -> {
          handle.execute(
              "SELECT FROM daybrief.organizations WHERE organization_id = ? FOR NO KEY UPDATE",
              organization.value());
          if (!list(handle, organization, since).equals(known)) {
            return false;
          }
          var removed = new ArrayList<>(known);
          removed.removeIf(target -> wanted.stream().anyMatch(target::hasSameScope));
          removed.forEach(target -> put(handle, organization, target, 0, since));
          var changed = new ArrayList<>(wanted);
          changed.removeAll(known);
          changed.forEach(target -> put(handle, organization, target, target.goal(), since));
          return true;
        });
  }

  /// @param goal 0 where none holds any more
  private static int put(
      Handle handle, OrganizationId organization, Target scope, long goal, Instant since) {
    String metric = scope.metric().id();
    String span = scope.span().word();
    int put =
        handle.execute(
            """
            INSERT INTO daybrief.targets (organization_id, metric, span, since, goal)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (organization_id, metric, span, since) DO UPDATE
              SET goal = excluded.goal""",
            organization.value(),
            metric,
            span,
            since.atOffset(ZoneOffset.UTC),
            goal);
    AuditTrail.done(handle, organization, Act.GOAL_SET, metric + " " + span + " " + goal);
    return put;
  }

  @Override
  public List<Target> list(OrganizationId organization, Instant at) {
    return database.inTenant(organization, handle -> list(handle, organization, at));
  }

  private static List<Target> list(Handle handle, OrganizationId organization, Instant at) {
    try {
      // The goals of a day are those set before it ended; the instant itself is included.
      var ends = new DayEnds(Map.of(organization, at.plusNanos(1000)));
      return HeldTargets.read(handle.getConnection(), ends).of(organization);
    } catch (SQLException e) {
      throw new DatabaseFault("cannot read the goals of " + organization, e);
    }
  }
}
