package dev.daybrief.postgres.erasure;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.postgres.records.TouchedDays;
import dev.daybrief.record.Person;
import dev.daybrief.record.Seal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/// One erasure, within its transaction.
final class Erasing {

  private final Handle handle;
  private final OrganizationId organization;
  private final Seal seal;
  private final List<Instant> touched = new ArrayList<>();

  Erasing(Handle handle, OrganizationId organization, Seal seal) {
    this.handle = handle;
    this.organization = organization;
    this.seal = seal;
  }

  /// Rows that changed.
  long erase(Person person, Instant before) {
    var days = new TouchedDays(handle.getConnection(), organization);
    try {
      days.lock();
      long others = erase(new Found(person, Needle.of(person), before));
      if (!touched.isEmpty()) {
        days.forgetFrom(touched.stream().min(Instant::compareTo).orElseThrow());
      }
      return touched.size() + others;
    } catch (SQLException e) {
      throw new DatabaseFault("cannot erase in organisation " + organization, e);
    }
  }

  private record Found(Person person, @Nullable String needle, Instant before) {}

  private long erase(Found found) {
    // The statements share what they are asked with; not each needs all of it.
    handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    handle.execute(RecordErasure.PREPARE);
    handle.execute("DELETE FROM pg_temp.erased_own");
    List<String> keys = keys(found.person);
    for (String own : RecordErasure.OWN) {
      bind(handle.createUpdate(own), found).bindArray("keys", String.class, keys).execute();
    }
    change(RecordErasure.CHANGES, RecordErasure.KEYS, found);
    if (found.needle == null) {
      return 0;
    }
    change(CopyErasure.ID_CHANGES, CopyErasure.IDS, found);
    long others = 0;
    for (String other : CopyErasure.OTHERS) {
      others += bind(handle.createUpdate(other), found).execute();
    }
    return others;
  }

  /// Those of the person, and of the records that were named.
  private List<String> keys(Person person) {
    var keys = new ArrayList<>(person.keys());
    keys.addAll(
        handle
            .createQuery(RecordErasure.KEYS_OF_REFERENCES)
            .bind("organization", organization.value())
            .bindArray("references", String.class, person.references())
            .mapTo(String.class)
            .list());
    return keys;
  }

  private void change(List<String> changes, String names, Found found) {
    List<String> from = bind(handle.createQuery(names), found).mapTo(String.class).list();
    List<String> to = from.stream().map(name -> Pseudonym.of(seal, organization, name)).toList();
    for (String change : changes) {
      bind(handle.createQuery(change), found)
          .bindArray("from", String.class, from)
          .bindArray("to", String.class, to)
          .mapTo(OffsetDateTime.class)
          .forEach(at -> touched.add(at.toInstant()));
    }
  }

  private <T extends SqlStatement<T>> T bind(T statement, Found found) {
    return statement
        .bind("organization", organization.value())
        .bind("needle", found.needle)
        .bindArray("references", String.class, found.person.references())
        .bind("before", found.before.atOffset(ZoneOffset.UTC));
  }
}
