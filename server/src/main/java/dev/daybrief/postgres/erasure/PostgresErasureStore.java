package dev.daybrief.postgres.erasure;

import dev.daybrief.access.Act;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.record.ErasureStore;
import dev.daybrief.record.Person;
import dev.daybrief.record.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Erasures in PostgreSQL.
public final class PostgresErasureStore implements ErasureStore {

  private final Database database;
  private final Seal seal;

  public PostgresErasureStore(Database database, Seal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public Instant now() {
    return database.now();
  }

  @Override
  public long erase(OrganizationId organization, Person person, Instant before, Standing erasure) {
    return database.inTenant(
        organization,
        handle -> {
          long rows = new Erasing(handle, organization, seal).erase(person, before);
          int added =
              handle
                  .createUpdate(
                      """
                      INSERT INTO daybrief.erasures (organization_id, erasure_id, asked_at, marks)
                      VALUES (:organization, :id, :at, :marks)
                      ON CONFLICT (organization_id, erasure_id) DO NOTHING""")
                  .bind("organization", organization.value())
                  .bind("id", erasure.id())
                  .bind("at", erasure.at().atOffset(ZoneOffset.UTC))
                  .bindArray("marks", String.class, erasure.marks())
                  .execute();
          if (added > 0 || rows > 0) {
            String subject = erasure.id() + " rows " + rows;
            AuditTrail.done(handle, organization, Act.ERASURE, subject);
          }
          return rows;
        });
  }

  @Override
  public List<Standing> standing(OrganizationId organization) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT erasure_id, asked_at, marks FROM daybrief.erasures
                    WHERE organization_id = :organization ORDER BY asked_at, erasure_id""")
                .bind("organization", organization.value())
                .map((row, _) -> standing(row))
                .list());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("erasure_id", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray("marks").getArray()));
  }

  @Override
  public void candidates(OrganizationId organization, BiConsumer<Trait, String> told) {
    database.inTenant(
        organization,
        handle -> {
          for (Trait trait : Trait.values()) {
            try (var found =
                handle
                    .createQuery(Candidates.sql(trait))
                    .bind("organization", organization.value())
                    .setFetchSize(1_000)
                    .mapTo(String.class)
                    .stream()) {
              found.forEach(text -> told.accept(trait, text));
            }
          }
          return true;
        });
  }
}
