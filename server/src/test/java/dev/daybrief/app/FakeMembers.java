package dev.daybrief.app;

import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Members and sessions in memory, with the store's rules.
final class FakeMembers implements MemberStore {

  private final Map<String, Credentials> credentials = new HashMap<>();
  private final Map<String, UUID> tokens = new HashMap<>();
  private final Map<UUID, Open> sessions = new HashMap<>();
  private final Map<UUID, Instant> closed = new HashMap<>();

  private record Open(Member member, String validHash, Instant expires) {}

  @Override
  public synchronized void add(Member member, String passwordHash) {
    credentials.put(member.email(), new Credentials(member, passwordHash));
  }

  @Override
  public synchronized List<Member> list(OrganizationId organization) {
    return credentials.values().stream()
        .map(Credentials::member)
        .filter(member -> member.organization().equals(organization))
        .toList();
  }

  @Override
  public synchronized Optional<Credentials> findCredentials(String email) {
    return Optional.ofNullable(credentials.get(email));
  }

  @Override
  public synchronized void openSession(
      UUID sessionId, Member member, String refreshHash, Instant expires) {
    tokens.put(refreshHash, sessionId);
    sessions.put(sessionId, new Open(member, refreshHash, expires));
  }

  @Override
  public synchronized Rotation rotate(String refreshHash, String newRefreshHash, Instant now) {
    UUID sessionId = tokens.get(refreshHash);
    Open open = sessionId == null ? null : sessions.get(sessionId);
    if (sessionId == null || open == null || !now.isBefore(open.expires)) {
      return new Rotation.Unknown();
    }
    if (!open.validHash.equals(refreshHash)) {
      closeEverywhere(sessionId);
      return new Rotation.Reused();
    }
    tokens.put(newRefreshHash, sessionId);
    sessions.put(sessionId, new Open(open.member, newRefreshHash, open.expires));
    return new Rotation.Rotated(sessionId, open.member);
  }

  @Override
  public synchronized void closeSession(OrganizationId organization, UUID sessionId) {
    closeEverywhere(sessionId);
  }

  private void closeEverywhere(UUID sessionId) {
    sessions.remove(sessionId);
    closed.put(sessionId, Instant.now());
  }

  /// As another server would.
  synchronized void closeAll() {
    List.copyOf(sessions.keySet()).forEach(this::closeEverywhere);
  }

  @Override
  public synchronized List<UUID> closedSince(Instant since) {
    var found = new ArrayList<UUID>();
    closed.forEach(
        (id, at) -> {
          if (!at.isBefore(since)) {
            found.add(id);
          }
        });
    return found;
  }
}
