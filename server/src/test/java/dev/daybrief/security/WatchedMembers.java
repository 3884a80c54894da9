package dev.daybrief.security;

import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A store that tells what it was asked for, and in which something may happen between two
/// questions.
final class WatchedMembers implements MemberStore {

  final List<String> asked = new ArrayList<>();
  Runnable beforeTheNextChange = () -> {};
  private final MemberStore store;

  WatchedMembers(MemberStore store) {
    this.store = store;
  }

  private void change() {
    Runnable first = beforeTheNextChange;
    beforeTheNextChange = () -> {};
    first.run();
  }

  @Override
  public void add(Member member, String passwordHash) {
    store.add(member, passwordHash);
  }

  @Override
  public List<Member> list(OrganizationId organization) {
    return store.list(organization);
  }

  @Override
  public Optional<Credentials> findCredentials(String email) {
    asked.add(email);
    return store.findCredentials(email);
  }

  @Override
  public Optional<Credentials> findCredentials(OrganizationId organization, UUID memberId) {
    return store.findCredentials(organization, memberId);
  }

  @Override
  public Optional<List<UUID>> changePassword(
      Credentials read, String passwordHash, UUID keptSession) {
    change();
    return store.changePassword(read, passwordHash, keptSession);
  }

  @Override
  public boolean openSession(
      UUID sessionId, Credentials read, String refreshHash, Instant expires) {
    change();
    return store.openSession(sessionId, read, refreshHash, expires);
  }

  @Override
  public Rotation rotate(String refreshHash, String newRefreshHash, Instant now) {
    asked.add("refresh");
    return store.rotate(refreshHash, newRefreshHash, now);
  }

  @Override
  public void closeSession(OrganizationId organization, UUID sessionId) {
    store.closeSession(organization, sessionId);
  }

  @Override
  public List<UUID> closeOtherSessions(
      OrganizationId organization, UUID memberId, UUID keptSession) {
    return store.closeOtherSessions(organization, memberId, keptSession);
  }

  @Override
  public List<UUID> closedSince(Instant since) {
    return store.closedSince(since);
  }
}
