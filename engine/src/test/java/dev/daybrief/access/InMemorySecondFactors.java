package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Second factors in memory, with the store's rules.
public final class InMemorySecondFactors implements SecondFactorStore {

  private static final int TRIES = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private record Whose(OrganizationId organization, UUID memberId) {}

  private static final class Kept {

    private String sealedSecret;
    private boolean inForce;
    private long lastStep;
    private int tries;
    private Instant triesUntil = Instant.EPOCH;
    private final Set<String> recovery = new HashSet<>();

    Kept(String sealedSecret) {
      this.sealedSecret = sealedSecret;
    }
  }

  private final InstantSource clock;
  private final Map<Whose, Kept> all = new HashMap<>();

  public InMemorySecondFactors(InstantSource clock) {
    this.clock = clock;
  }

  private Optional<Kept> kept(OrganizationId organization, UUID memberId) {
    return Optional.ofNullable(all.get(new Whose(organization, memberId)));
  }

  @Override
  public synchronized Optional<Stored> find(OrganizationId organization, UUID memberId) {
    return kept(organization, memberId)
        .map(
            one -> new Stored(one.sealedSecret, one.inForce, one.recovery.size(), clock.instant()));
  }

  @Override
  public synchronized boolean begin(
      OrganizationId organization, UUID memberId, String sealedSecret) {
    Kept one = all.computeIfAbsent(new Whose(organization, memberId), _ -> new Kept(sealedSecret));
    if (one.inForce) {
      return false;
    }
    one.sealedSecret = sealedSecret;
    one.lastStep = 0;
    return true;
  }

  @Override
  public synchronized boolean confirm(
      OrganizationId organization,
      UUID memberId,
      Confirmed confirmed,
      List<String> recoveryHashes) {
    Optional<Kept> found =
        kept(organization, memberId)
            .filter(one -> !one.inForce && one.sealedSecret.equals(confirmed.sealedSecret()));
    found.ifPresent(
        one -> {
          one.inForce = true;
          one.lastStep = confirmed.step();
          one.tries = 0;
          one.recovery.addAll(recoveryHashes);
        });
    return found.isPresent();
  }

  @Override
  public synchronized Optional<Duration> take(OrganizationId organization, UUID memberId) {
    Kept one = kept(organization, memberId).orElseThrow();
    Instant now = clock.instant();
    if (!now.isBefore(one.triesUntil)) {
      one.tries = 1;
      one.triesUntil = now.plus(WINDOW);
      return Optional.empty();
    }
    if (one.tries == TRIES) {
      return Optional.of(Duration.between(now, one.triesUntil));
    }
    one.tries++;
    return Optional.empty();
  }

  @Override
  public synchronized boolean spend(OrganizationId organization, UUID memberId, long step) {
    Optional<Kept> found =
        kept(organization, memberId).filter(one -> one.inForce && one.lastStep < step);
    found.ifPresent(
        one -> {
          one.lastStep = step;
          one.tries = 0;
        });
    return found.isPresent();
  }

  @Override
  public synchronized boolean spendRecovery(
      OrganizationId organization, UUID memberId, String hash) {
    return kept(organization, memberId)
        .filter(one -> one.inForce && one.recovery.remove(hash))
        .isPresent();
  }

  @Override
  public synchronized boolean remove(OrganizationId organization, UUID memberId) {
    return all.remove(new Whose(organization, memberId)) != null;
  }
}
