package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: the second factors of members, with sealed secrets and hashes of recovery codes.
public interface SecondFactorStore {

  Optional<Stored> find(OrganizationId organization, UUID memberId);

  /// Keeps a secret that is not in force yet, in the place of an earlier such one; false where one
  /// is in force.
  boolean begin(OrganizationId organization, UUID memberId, String sealedSecret);

  /// Puts the secret in force, and spends the step; false where the secret is another one, or in
  /// force already.
  boolean confirm(
      OrganizationId organization, UUID memberId, Confirmed confirmed, List<String> recoveryHashes);

  /// Counts a try before it is looked at, however many come at the same time; how long to wait
  /// where there is none left.
  Optional<Duration> take(OrganizationId organization, UUID memberId);

  /// Whether the step is later than all that were spent; it is spent then, and no tries are
  /// counted any more.
  boolean spend(OrganizationId organization, UUID memberId, long step);

  /// Whether there is such a recovery code; it is gone then.
  boolean spendRecovery(OrganizationId organization, UUID memberId, String hash);

  /// Whether there was one.
  boolean remove(OrganizationId organization, UUID memberId);

  /// @param recoveryCodes how many are left
  /// @param now by the clock that all nodes share
  record Stored(String sealedSecret, boolean inForce, int recoveryCodes, Instant now) {}

  record Confirmed(String sealedSecret, long step) {}
}
