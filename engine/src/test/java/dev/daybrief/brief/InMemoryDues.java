package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The due table in memory, by a clock that is given.
public class InMemoryDues implements DueBook {

  static final Duration LEASE = Duration.ofSeconds(60);

  private static final class Row {

    @Nullable Organization organization;
    Instant dueAt = Instant.MAX;
    long claim;
    @Nullable Instant claimedUntil;
    int failures;

    Instant freeAt() {
      return claimedUntil == null ? dueAt : claimedUntil;
    }
  }

  private final InstantSource clock;
  private final Map<OrganizationId, Row> rows = new LinkedHashMap<>();

  public InMemoryDues(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized void add(Organization organization, Instant dueAt) {
    var row = new Row();
    row.organization = organization;
    row.dueAt = dueAt;
    rows.put(organization.id(), row);
  }

  /// Something happened that makes the organisation due then at the latest.
  public synchronized void wake(OrganizationId organization, Instant at) {
    Row row = Objects.requireNonNull(rows.get(organization));
    row.dueAt = earlier(row.dueAt, at);
  }

  public synchronized Instant dueAt(OrganizationId organization) {
    return Objects.requireNonNull(rows.get(organization)).dueAt;
  }

  @Override
  public synchronized List<Due> claimDue(int most) {
    Instant now = clock.instant();
    List<Row> free =
        rows.values().stream()
            .filter(row -> row.organization != null && !row.freeAt().isAfter(now))
            .sorted(Comparator.comparing(Row::freeAt))
            .limit(most)
            .toList();
    var due = new ArrayList<Due>();
    for (Row row : free) {
      row.claim++;
      row.claimedUntil = now.plus(LEASE);
      row.dueAt = Instant.MAX;
      due.add(new Due(Objects.requireNonNull(row.organization), row.claim, row.failures, now));
    }
    due.sort(Comparator.comparing(one -> one.organization().slug()));
    return due;
  }

  @Override
  public synchronized Claims claim(Collection<OrganizationId> wanted) {
    Instant now = clock.instant();
    var numbers = new HashMap<OrganizationId, Long>();
    for (OrganizationId organization : wanted) {
      Row row = rows.computeIfAbsent(organization, _ -> new Row());
      if (row.claimedUntil == null || !row.claimedUntil.isAfter(now)) {
        row.claim++;
        row.claimedUntil = now.plus(LEASE);
        row.dueAt = row.dueAt.equals(Instant.MAX) ? now : row.dueAt;
        numbers.put(organization, row.claim);
      }
    }
    return new Claims(numbers);
  }

  @Override
  public synchronized Claims extend(Claims claims) {
    var numbers = new HashMap<OrganizationId, Long>();
    held(claims)
        .forEach(
            (organization, row) -> {
              row.claimedUntil = clock.instant().plus(LEASE);
              numbers.put(organization, row.claim);
            });
    return new Claims(numbers);
  }

  @Override
  public synchronized void settle(Claims claims, List<Settlement> settlements) {
    Map<OrganizationId, Row> held = held(claims);
    for (Settlement one : settlements) {
      Row row = held.get(one.organization());
      if (row != null) {
        row.claimedUntil = null;
        row.dueAt = earlier(row.dueAt, one.dueAt());
        row.failures = one.failures();
      }
    }
  }

  @Override
  public synchronized void release(Claims claims) {
    held(claims).values().forEach(row -> row.claimedUntil = null);
  }

  public synchronized boolean isTaken(OrganizationId organization, Claims claims) {
    Row row = rows.get(organization);
    return claims.number(organization).isPresent()
        && (row == null || row.claim != claims.number(organization).getAsLong());
  }

  private Map<OrganizationId, Row> held(Claims claims) {
    var held = new HashMap<OrganizationId, Row>();
    rows.forEach(
        (organization, row) -> {
          if (row.claimedUntil != null && claims.number(organization).orElse(-1) == row.claim) {
            held.put(organization, row);
          }
        });
    return held;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
