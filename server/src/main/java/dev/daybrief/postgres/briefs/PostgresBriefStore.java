package dev.daybrief.postgres.briefs;

import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Briefs with their revisions. A batch is published by a handful of statements, whatever its size.
public final class PostgresBriefStore implements BriefStore {

  private final Database database;

  public PostgresBriefStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Publication> publish(List<Brief> briefs) {
    if (briefs.isEmpty()) {
      return List.of();
    }
    var organizations = briefs.stream().map(Brief::organization).distinct().toList();
    return database.inTenants(
        organizations,
        handle -> {
          try {
            return publish(handle.getConnection(), briefs);
          } catch (SQLException e) {
            throw new DatabaseFault(briefs.size() + " briefs cannot be stored", e);
          }
        });
  }

  private static List<Publication> publish(Connection connection, List<Brief> briefs)
      throws SQLException {
    List<CurrentBrief> current = CurrentBrief.lock(connection, briefs);
    var publications = new ArrayList<Publication>();
    var written = new ArrayList<NewRevision>();
    for (int i = 0; i < briefs.size(); i++) {
      Publication publication = current.get(i).publicationOf(briefs.get(i));
      publications.add(publication);
      if (publication == Publication.PUBLISHED || publication == Publication.REVISED) {
        written.add(new NewRevision(briefs.get(i), current.get(i).revision() + 1));
      }
    }
    NewRevision.write(connection, written);
    return publications;
  }

  @Override
  public Optional<PublishedBrief> find(OrganizationId organization, LocalDate date) {
    return database.inTenant(
        organization, handle -> StoredBrief.read(handle, organization, date, null));
  }

  @Override
  public Optional<PublishedBrief> findRevision(
      OrganizationId organization, LocalDate date, int revision) {
    return database.inTenant(
        organization, handle -> StoredBrief.read(handle, organization, date, revision));
  }
}
