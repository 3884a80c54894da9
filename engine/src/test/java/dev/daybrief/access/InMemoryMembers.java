package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Members and sessions in memory, with the store's rules.
public final class InMemoryMembers implements MemberStore {

  private final Map<String, Credentials> credentials = new HashMap<>();
  private final Map<String, UUID> tokens = new HashMap<>();
  private final Set<String> spent = new HashSet<>();
  private final Map<UUID, Open> sessions = new HashMap<>();
  private final Map<UUID, Instant> closed = new HashMap<>();
  private final Set<UUID> disabled = new HashSet<>();
  private final InstantSource clock;

  public InMemoryMembers() {
    this(InstantSource.system());
  }

  public InMemoryMembers(InstantSource clock) {
    this.clock = clock;
  }

  private record Open(Member member, Instant expires) {}

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  @Override
  public synchronized void add(Member member, String passwordHash) {
    boolean taken =
        credentials.values().stream().anyMatch(known -> known.member().id().equals(member.id()));
    if (taken || credentials.containsKey(key(member.email()))) {
      throw new IllegalArgumentException("the e-mail address or id is taken: " + member.id());
    }
    credentials.put(key(member.email()), new Credentials(member, passwordHash));
  }

  @Override
  public synchronized List<Member> list(OrganizationId organization) {
    return credentials.values().stream()
        .map(Credentials::member)
        .filter(member -> member.organization().equals(organization))
        .sorted(Comparator.comparing(member -> key(member.email())))
        .toList();
  }

  @Override
  public synchronized Optional<Credentials> findCredentials(String email) {
    return Optional.ofNullable(credentials.get(key(email)))
        .filter(found -> isActive(found.member()));
  }

  @Override
  public synchronized Optional<Credentials> findCredentials(
      OrganizationId organization, UUID memberId) {
    return credentials.values().stream()
        .filter(found -> found.member().id().equals(memberId))
        .filter(found -> found.member().organization().equals(organization))
        .filter(found -> isActive(found.member()))
        .findFirst();
  }

  @Override
  public synchronized Optional<List<UUID>> changePassword(
      Credentials read, String passwordHash, UUID keptSession) {
    Member member = read.member();
    if (findCredentials(member.organization(), member.id()).filter(read::equals).isEmpty()) {
      return Optional.empty();
    }
    credentials.put(key(member.email()), new Credentials(member, passwordHash));
    return Optional.of(closeOtherSessions(member.organization(), member.id(), keptSession));
  }

  @Override
  public synchronized List<UUID> closeOtherSessions(
      OrganizationId organization, UUID memberId, UUID keptSession) {
    var others =
        sessions.entrySet().stream()
            .filter(one -> one.getValue().member.id().equals(memberId))
            .filter(one -> one.getValue().member.organization().equals(organization))
            .map(Map.Entry::getKey)
            .filter(id -> !id.equals(keptSession) && !closed.containsKey(id))
            .toList();
    others.forEach(this::close);
    return others;
  }

  synchronized boolean isTaken(String email) {
    return credentials.containsKey(key(email));
  }

  synchronized boolean isActive(Member member) {
    return !disabled.contains(member.id());
  }

  /// The member as the entry has it; sessions end.
  synchronized void replace(Team.Entry entry) {
    Member member = entry.member();
    credentials.computeIfPresent(
        key(member.email()), (_, known) -> new Credentials(member, known.passwordHash()));
    if (entry.active()) {
      disabled.remove(member.id());
    } else {
      disabled.add(member.id());
    }
    sessions.forEach(
        (id, open) -> {
          if (open.member.id().equals(member.id())) {
            close(id);
          }
        });
  }

  @Override
  public synchronized boolean openSession(
      UUID sessionId, Credentials read, String refreshHash, Instant expires) {
    if (findCredentials(read.member().email()).filter(read::equals).isEmpty()) {
      return false;
    }
    tokens.put(refreshHash, sessionId);
    sessions.put(sessionId, new Open(read.member(), expires));
    return true;
  }

  @Override
  public synchronized Rotation rotate(String refreshHash, String newRefreshHash, Instant now) {
    UUID sessionId = tokens.get(refreshHash);
    Open open = sessionId == null ? null : sessions.get(sessionId);
    if (sessionId == null || open == null) {
      return new Rotation.Unknown();
    }
    if (!spent.add(refreshHash)) {
      close(sessionId);
      return new Rotation.Reused();
    }
    if (closed.containsKey(sessionId) || !now.isBefore(open.expires)) {
      return new Rotation.Unknown();
    }
    tokens.put(newRefreshHash, sessionId);
    return new Rotation.Rotated(sessionId, open.member);
  }

  @Override
  public synchronized void closeSession(OrganizationId organization, UUID sessionId) {
    Open open = sessions.get(sessionId);
    if (open != null && open.member.organization().equals(organization)) {
      close(sessionId);
    }
  }

  private void close(UUID sessionId) {
    closed.putIfAbsent(sessionId, clock.instant());
  }

  /// As another server would.
  public synchronized void closeAll() {
    sessions.keySet().forEach(this::close);
  }

  @Override
  public synchronized List<UUID> closedSince(Instant since) {
    return closed.entrySet().stream()
        .filter(one -> !one.getValue().isBefore(since))
        .map(Map.Entry::getKey)
        .toList();
  }
}
