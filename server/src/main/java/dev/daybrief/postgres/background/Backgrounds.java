package dev.daybrief.postgres.background;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Background;
import dev.daybrief.ranking.Readers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// What a date is judged with besides its own numbers, of a few organisations at once: only what
/// earlier days left, and what was said before the day ended, so that a day made again is the same.
public final class Backgrounds {

  private final EarlierForecasts forecasts;
  private final HeldTargets targets;
  private final ShownLines lines;
  private final GivenOpinions opinions;

  private Backgrounds(
      EarlierForecasts forecasts, HeldTargets targets, ShownLines lines, GivenOpinions opinions) {
    this.forecasts = forecasts;
    this.targets = targets;
    this.lines = lines;
    this.opinions = opinions;
  }

  /// The transaction must see all of the organisations.
  public static Backgrounds read(
      Connection connection, List<Organization> organizations, LocalDate date) throws SQLException {
    var ids =
        connection.createArrayOf(
            "uuid", organizations.stream().map(one -> one.id().value()).toArray());
    var ends = DayEnds.of(organizations, date);
    return new Backgrounds(
        EarlierForecasts.read(connection, ids, date),
        HeldTargets.read(connection, ends),
        ShownLines.read(connection, ids, date),
        GivenOpinions.read(connection, ends));
  }

  public Background background(OrganizationId organization) {
    return new Background(
        forecasts.predictions(organization),
        forecasts.records(organization),
        targets.of(organization),
        lines.unusualDays(organization));
  }

  public Readers readers(OrganizationId organization) {
    return new Readers(
        lines.lastShown(organization),
        opinions.votes(organization),
        opinions.muted(organization),
        opinions.resting(organization));
  }
}
