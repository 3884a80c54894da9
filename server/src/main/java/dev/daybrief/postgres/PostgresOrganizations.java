package dev.daybrief.postgres;

import static java.time.ZoneOffset.UTC;

import dev.daybrief.access.Act;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.OrganizationSettings;
import dev.daybrief.day.Organizations;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Organisations in PostgreSQL.
public final class PostgresOrganizations implements Organizations {

  /// The channel on which changed organisations are told by their ids.
  public static final String CHANGES = "daybrief_organizations";

  private final Database database;

  public PostgresOrganizations(Database database) {
    this.database = database;
  }

  @Override
  public void add(Organization organization, boolean sample) {
    try {
      database.inTenant(
          organization.id(),
          handle -> {
            int added =
                handle.execute(
                    """
                  WITH added AS (
                    INSERT INTO daybrief.organizations
                      (organization_id, slug, name, zone, locale, sample, sample_since)
                    VALUES (?, ?, ?, ?, ?, ?, CASE WHEN ? THEN now() END)
                    RETURNING organization_id),
                  due AS (
                    INSERT INTO daybrief.due_briefs (organization_id, due_at)
                    SELECT organization_id, ? FROM added)
                  INSERT INTO daybrief.data_versions (organization_id)
                  SELECT organization_id FROM added""",
                    organization.id().value(),
                    organization.slug(),
                    organization.name(),
                    organization.zone().getId(),
                    organization.locale().toLanguageTag(),
                    sample,
                    sample,
                    firstDayEnd(organization));
            AuditTrail.done(handle, organization.id(), Act.ORGANIZATION_ADD, organization.slug());
            return added;
          });
    } catch (UnableToExecuteStatementException e) {
      if (SqlState.of(e).equals(SqlState.UNIQUE_VIOLATION)) {
        throw new IllegalArgumentException(
            "the slug or id is taken: " + organization.slug() + ", " + organization.id(), e);
      }
      throw e;
    }
  }

  /// Before it there is nothing to tell, unless records come.
  private OffsetDateTime firstDayEnd(Organization organization) {
    return BusinessDay.containing(database.now(), organization.zone()).end().atOffset(UTC);
  }

  @Override
  public List<Organization> listAll() {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.all_organizations()")
                .map(PostgresOrganizations::organization)
                .list());
  }

  @Override
  public Optional<Organization> findBySlug(String slug) {
    if (slug.indexOf('\0') >= 0) {
      // PostgreSQL takes no such text, and no slug holds it.
      return Optional.empty();
    }
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.organization_of_slug(:slug)")
                .bind("slug", slug)
                .map(PostgresOrganizations::organization)
                .findOne());
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return database.inTenant(
        id,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT organization_id, slug, name, zone, locale FROM daybrief.organizations
                    WHERE organization_id = :id""")
                .bind("id", id.value())
                .map(PostgresOrganizations::organization)
                .findOne());
  }

  @Override
  public OpeningHours openingHours(OrganizationId id) {
    return settings(id)
        .map(OrganizationSettings::opening)
        .orElseThrow(() -> new IllegalArgumentException("no organisation " + id));
  }

  @Override
  public void setOpeningHours(OrganizationId id, OpeningHours hours) {
    database.inTenant(
        id,
        handle -> {
          // First: whoever counts facts holds this row until they are stored.
          int forgotten = forgetFacts(handle, id);
          handle.execute(
              "UPDATE daybrief.organizations SET opening = ? WHERE organization_id = ?",
              hours.toString(),
              id.value());
          AuditTrail.done(handle, id, Act.SETTINGS_CHANGE, "opening");
          return forgotten;
        });
  }

  @Override
  public Optional<OrganizationSettings> settings(OrganizationId id) {
    return database.inTenant(id, handle -> settings(handle, id, ""));
  }

  private static Optional<OrganizationSettings> settings(
      Handle handle, OrganizationId id, String lock) {
    return handle
        .createQuery(
            """
            SELECT name, zone, locale, opening, model_words FROM daybrief.organizations
            WHERE organization_id = :id\s"""
                + lock)
        .bind("id", id.value())
        .map(
            (row, _) ->
                new OrganizationSettings(
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    Locale.forLanguageTag(row.getString("locale")),
                    OpeningHours.parse(row.getString("opening")),
                    row.getBoolean("model_words")))
        .findOne();
  }

  @Override
  public boolean change(
      OrganizationId id, OrganizationSettings known, OrganizationSettings wanted) {
    return database.inTenant(
        id,
        handle -> {
          // First: whoever counts facts holds this row until they are stored.
          handle.execute(
              "SELECT FROM daybrief.data_versions WHERE organization_id = ? FOR UPDATE",
              id.value());
          if (settings(handle, id, "FOR UPDATE").filter(known::equals).isEmpty()) {
            return false;
          }
          handle.execute(
              """
              UPDATE daybrief.organizations
              SET name = ?, zone = ?, locale = ?, opening = ?, model_words = ?
              WHERE organization_id = ?""",
              wanted.name(),
              wanted.zone().getId(),
              wanted.locale().toLanguageTag(),
              wanted.opening().toString(),
              wanted.modelWords(),
              id.value());
          if (!wanted.countAs(known)) {
            forgetFacts(handle, id);
            handle.execute(
                """
                UPDATE daybrief.due_briefs SET due_at = least(due_at, clock_timestamp())
                WHERE organization_id = ?""",
                id.value());
          }
          tellChanged(handle, id);
          AuditTrail.done(handle, id, Act.SETTINGS_CHANGE, changed(known, wanted));
          return true;
        });
  }

  /// Tells every serving process, when the transaction ends well.
  public static void tellChanged(Handle handle, OrganizationId id) {
    handle.execute("SELECT pg_notify(?, ?)", CHANGES, id.toString());
  }

  /// Names, not values: a name may be a person's.
  private static String changed(OrganizationSettings known, OrganizationSettings wanted) {
    var names = new ArrayList<String>();
    if (!known.name().equals(wanted.name())) {
      names.add("name");
    }
    if (!known.zone().equals(wanted.zone())) {
      names.add("zone");
    }
    if (!known.locale().equals(wanted.locale())) {
      names.add("locale");
    }
    if (!known.opening().equals(wanted.opening())) {
      names.add("opening");
    }
    if (known.modelWords() != wanted.modelWords()) {
      names.add(wanted.modelWords() ? "model-on" : "model-off");
    }
    return String.join(" ", names);
  }

  private static int forgetFacts(Handle handle, OrganizationId id) {
    handle.execute(
        "UPDATE daybrief.data_versions SET version = version + 1 WHERE organization_id = ?",
        id.value());
    return handle.execute("DELETE FROM daybrief.daily_facts WHERE organization_id = ?", id.value());
  }

  @Override
  public boolean holdsSample(OrganizationId id) {
    return database
        .inTenant(
            id,
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT sample_since IS NOT NULL FROM daybrief.organizations
                        WHERE organization_id = :id""")
                    .bind("id", id.value())
                    .mapTo(Boolean.class)
                    .findOne())
        .orElse(false);
  }

  @Override
  public Optional<Instant> sampleSince(OrganizationId id) {
    return database.inTenant(
        id,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT created_at FROM daybrief.organizations
                    WHERE organization_id = :id AND sample""")
                .bind("id", id.value())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
  }

  /// Of a row that has the columns of an organisation.
  public static Organization organization(ResultSet row, StatementContext context)
      throws SQLException {
    return new Organization(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getString("slug"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        Locale.forLanguageTag(row.getString("locale")));
  }
}
