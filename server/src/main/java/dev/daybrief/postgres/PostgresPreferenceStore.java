package dev.daybrief.postgres;

import dev.daybrief.access.Act;
import dev.daybrief.access.PreferenceStore;
import dev.daybrief.access.Preferences;
import dev.daybrief.access.Preferences.Theme;
import dev.daybrief.access.Preferences.TimeFormat;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Preferences in PostgreSQL.
public final class PostgresPreferenceStore implements PreferenceStore {

  private final Database database;

  public PostgresPreferenceStore(Database database) {
    this.database = database;
  }

  @Override
  public Preferences get(OrganizationId organization, UUID member) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT language, theme, time_format, shortcuts FROM daybrief.preferences
                    WHERE organization_id = :organization AND member_id = :member""")
                .bind("organization", organization.value())
                .bind("member", member)
                .map((row, _) -> preferences(row))
                .findOne()
                .orElse(Preferences.USUAL));
  }

  @Override
  public void put(OrganizationId organization, UUID member, Preferences preferences) {
    database.inTenant(
        organization,
        handle -> {
          int stored =
              handle.execute(
                  """
                INSERT INTO daybrief.preferences
                  (organization_id, member_id, language, theme, time_format, shortcuts)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (organization_id, member_id) DO UPDATE SET
                  language = excluded.language, theme = excluded.theme,
                  time_format = excluded.time_format, shortcuts = excluded.shortcuts""",
                  organization.value(),
                  member,
                  preferences.language().orElse(null),
                  preferences.theme().name().toLowerCase(Locale.ROOT),
                  preferences.timeFormat().name().toLowerCase(Locale.ROOT),
                  preferences.shortcuts());
          AuditTrail.done(handle, organization, Act.PREFERENCES_CHANGE, "");
          return stored;
        });
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    return new Preferences(
        Optional.ofNullable(row.getString("language")),
        Theme.valueOf(row.getString("theme").toUpperCase(Locale.ROOT)),
        TimeFormat.valueOf(row.getString("time_format").toUpperCase(Locale.ROOT)),
        row.getBoolean("shortcuts"));
  }
}
