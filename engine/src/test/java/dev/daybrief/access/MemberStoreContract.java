package dev.daybrief.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.access.MemberStore.Credentials;
import dev.daybrief.access.MemberStore.Rotation;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [MemberStore] does.
public abstract class MemberStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);

  private OrganizationId ours = new OrganizationId(UUID.randomUUID());
  private OrganizationId theirs = new OrganizationId(UUID.randomUUID());

  protected abstract MemberStore store();

  /// A new one.
  protected abstract OrganizationId organization();

  @BeforeEach
  void twoOrganizations() {
    ours = organization();
    theirs = organization();
  }

  @Test
  void findsCredentialsByAddressInAnyCase() {
    var anna = member(ours, "Anna-" + ours + "@Example.org");
    store().add(anna, "hash");

    assertThat(store().findCredentials(anna.email().toUpperCase(Locale.ROOT)))
        .contains(new Credentials(anna, "hash"));
    assertThat(store().list(ours)).containsExactly(anna);
    assertThat(store().list(theirs)).isEmpty();
  }

  @Test
  void refusesAnAddressTakenInAnotherOrganization() {
    store().add(member(ours, "one-" + ours + "@example.org"), "hash");

    assertThatThrownBy(() -> store().add(member(theirs, "ONE-" + ours + "@example.org"), "hash"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("example.org");
  }

  @Test
  void findsNobodyByHostileAddresses() {
    for (String address : List.of("", "%", "' OR true --", "a\0b", "\uD800", "x".repeat(100_000))) {
      assertThat(store().findCredentials(address)).isEmpty();
    }
  }

  @Test
  void rotatesATokenOnceAndClosesTheSessionOnReuse() {
    var anna = member(ours, "rotate-" + ours + "@example.org");
    store().add(anna, "hash");
    var session = UUID.randomUUID();
    store().openSession(session, new Credentials(anna, "hash"), "first" + ours, LATER);

    assertThat(store().rotate("first" + ours, "second" + ours, NOW))
        .isEqualTo(new Rotation.Rotated(session, anna));
    assertThat(store().rotate("second" + ours, "third" + ours, NOW))
        .isEqualTo(new Rotation.Rotated(session, anna));
    assertThat(store().closedSince(Instant.EPOCH)).doesNotContain(session);
    assertThat(store().rotate("first" + ours, "stolen" + ours, NOW))
        .isEqualTo(new Rotation.Reused());
    assertThat(store().closedSince(Instant.EPOCH)).contains(session);
    assertThat(store().rotate("third" + ours, "fourth" + ours, NOW))
        .isEqualTo(new Rotation.Unknown());
    assertThat(store().rotate("stolen" + ours, "fifth" + ours, NOW))
        .isEqualTo(new Rotation.Unknown());
  }

  @Test
  void endsAnExpiredSession() {
    var anna = member(ours, "expired-" + ours + "@example.org");
    store().add(anna, "hash");
    store().openSession(UUID.randomUUID(), new Credentials(anna, "hash"), "old" + ours, LATER);

    assertThat(store().rotate("old" + ours, "new" + ours, LATER)).isEqualTo(new Rotation.Unknown());
  }

  @Test
  void letsOneOfTwoUsersOfATokenWin() throws Exception {
    var anna = member(ours, "race-" + ours + "@example.org");
    store().add(anna, "hash");
    store().openSession(UUID.randomUUID(), new Credentials(anna, "hash"), "token" + ours, LATER);

    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Rotation>> both =
          List.of(
              () -> store().rotate("token" + ours, "a" + ours, NOW),
              () -> store().rotate("token" + ours, "b" + ours, NOW));
      var results = threads.invokeAll(both).stream().map(MemberStoreContract::result).toList();

      assertThat(results).hasAtLeastOneElementOfType(Rotation.Reused.class);
      assertThat(results).hasAtLeastOneElementOfType(Rotation.Rotated.class);
    }
  }

  @Test
  void closesOnlyTheOrganizationsOwnSession() {
    var anna = member(ours, "own-" + ours + "@example.org");
    store().add(anna, "hash");
    var session = UUID.randomUUID();
    store().openSession(session, new Credentials(anna, "hash"), "own" + ours, LATER);

    store().closeSession(theirs, session);
    assertThat(store().closedSince(Instant.EPOCH)).doesNotContain(session);
    store().closeSession(ours, session);
    assertThat(store().closedSince(Instant.EPOCH)).contains(session);
  }

  @Test
  void opensNoSessionForAPasswordThatWasReplaced() {
    var anna = member(ours, "late-" + ours + "@example.org");
    store().add(anna, "hash");
    var read = store().findCredentials(ours, anna.id()).orElseThrow();
    var kept = UUID.randomUUID();
    var other = UUID.randomUUID();
    store().openSession(kept, read, "kept" + ours, LATER);
    store().openSession(other, read, "other" + ours, LATER);

    assertThat(store().changePassword(read, "new", kept)).contains(List.of(other));

    assertThat(store().closedSince(Instant.EPOCH)).contains(other).doesNotContain(kept);
    assertThat(store().openSession(UUID.randomUUID(), read, "late" + ours, LATER)).isFalse();
    assertThat(store().changePassword(read, "newer", kept)).isEmpty();
    assertThat(store().findCredentials(anna.email())).contains(new Credentials(anna, "new"));
  }

  @Test
  void findsCredentialsInTheirOrganizationAlone() {
    var anna = member(ours, "mine-" + ours + "@example.org");
    store().add(anna, "hash");

    assertThat(store().findCredentials(ours, anna.id())).contains(new Credentials(anna, "hash"));
    assertThat(store().findCredentials(theirs, anna.id())).isEmpty();
  }

  private static Rotation result(Future<Rotation> future) {
    return future.resultNow();
  }

  private static Member member(OrganizationId organization, String email) {
    return new Member(UUID.randomUUID(), organization, email, "Anna", Role.MANAGER);
  }
}
