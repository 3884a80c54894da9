package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Briefs in PostgreSQL. That a day has one current brief is kept by a unique key.
public final class PostgresBriefStore implements BriefStore {

  /// Organisations looked at in one transaction: row security compares each row with all of them.
  private static final int GROUP = 100;

  private final Database database;

  public PostgresBriefStore(Database database) {
    this.database = database;
  }

  /// A batch names each organisation-day once.
  @Override
  public List<Publication> publish(List<Brief> briefs, Claims claims) {
    var keys = new HashSet<BriefKey>();
    for (Brief brief : briefs) {
      if (!keys.add(BriefKey.of(brief))) {
        throw new IllegalArgumentException("twice in one batch: " + BriefKey.of(brief));
      }
    }
    var organizations = briefs.stream().map(Brief::organization).distinct().toList();
    return database.inTenants(
        organizations,
        handle -> {
          try {
            var state = PublishedState.lock(handle.getConnection(), organizations, briefs, claims);
            return publish(handle.getConnection(), briefs, state);
          } catch (SQLException e) {
            throw new IllegalStateException("publishing briefs of " + keys, e);
          }
        });
  }

  private static List<Publication> publish(
      Connection connection, List<Brief> briefs, PublishedState state) throws SQLException {
    var publications = new ArrayList<Publication>(briefs.size());
    var written = new NewRevisions();
    for (Brief brief : briefs) {
      var hash = ContentHash.of(brief);
      var publication = state.decide(brief, hash);
      publications.add(publication);
      switch (publication) {
        case PUBLISHED -> written.add(brief, 1, hash);
        case REVISED -> written.add(brief, state.revision(brief) + 1, hash);
        case UNCHANGED, OUTDATED, TAKEN -> {}
      }
    }
    written.write(connection);
    BriefNews.tell(connection, written.news());
    return publications;
  }

  @Override
  public Optional<PublishedBrief> find(OrganizationId organization, LocalDate date) {
    return read(organization, date, null);
  }

  @Override
  public Map<OrganizationId, List<BriefItem>> findLines(
      List<OrganizationId> organizations, LocalDate date) {
    if (organizations.isEmpty()) {
      return Map.of();
    }
    return database.inTenants(
        organizations,
        handle -> {
          try {
            return CurrentLines.read(handle.getConnection(), organizations, date);
          } catch (SQLException e) {
            throw new IllegalStateException("reading the lines of " + date, e);
          }
        });
  }

  @Override
  public Optional<PublishedBrief> findRevision(
      OrganizationId organization, LocalDate date, int revision) {
    return read(organization, date, revision);
  }

  @Override
  public Map<OrganizationId, List<LocalDate>> findReopened(
      Map<OrganizationId, LocalDate> newest, int days) {
    var found = new HashMap<OrganizationId, List<LocalDate>>();
    var group = new HashMap<OrganizationId, LocalDate>();
    newest.forEach(
        (organization, day) -> {
          group.put(organization, day);
          if (group.size() == GROUP) {
            found.putAll(reopened(group, days));
            group.clear();
          }
        });
    found.putAll(reopened(group, days));
    return found;
  }

  private Map<OrganizationId, List<LocalDate>> reopened(
      Map<OrganizationId, LocalDate> newest, int days) {
    if (newest.isEmpty()) {
      return Map.of();
    }
    return database.inTenants(
        List.copyOf(newest.keySet()),
        handle -> {
          try {
            return ReopenedDays.find(handle.getConnection(), newest, days);
          } catch (SQLException e) {
            throw new IllegalStateException("finding open days of " + newest.keySet(), e);
          }
        });
  }

  private Optional<PublishedBrief> read(
      OrganizationId organization, LocalDate date, @Nullable Integer revision) {
    return database.inTenant(
        organization,
        handle -> {
          try {
            return new StoredBrief(handle.getConnection(), organization, date).read(revision);
          } catch (SQLException e) {
            throw new IllegalStateException("reading the brief " + organization + " " + date, e);
          }
        });
  }
}
