package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.access.ApiKey;
import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk.Issued;
import dev.daybrief.access.KeyHolder;
import dev.daybrief.access.KeyScope;
import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds of API keys on every store.
abstract class ApiKeysContract {

  private static final Set<KeyScope> SCOPES = Set.of(KeyScope.RECORDS_WRITE);

  private final AtomicInteger asked = new AtomicInteger();
  private final ApiKeyStore store = store();
  private final Counting counting = new Counting(store, asked);
  private Instant now = Instant.parse("2026-11-18T12:00:00Z");
  private final ApiKeys keys =
      new ApiKeys(counting, () -> now, () -> now.toEpochMilli() * 1_000_000);
  private OrganizationId ours = new OrganizationId(UUID.randomUUID());

  @BeforeEach
  void oneOrganization() {
    ours = organization();
  }

  /// Called once.
  abstract ApiKeyStore store();

  /// A new one.
  abstract OrganizationId organization();

  final Issued issue(@Nullable Instant end) {
    return keys.issue(ours, "crm", SCOPES, end);
  }

  final OrganizationId ours() {
    return ours;
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void knowsTheHolderOfAKey() {
    Issued issued = issue(null);

    assertThat(keys.authenticate(issued.text()))
        .contains(new KeyHolder(issued.key().id(), ours, SCOPES));
    assertThat(keys.isKey(issued.text())).isTrue();
    assertThat(issued.toString()).doesNotContain(issued.text());
  }

  @Test
  void refusesWhatIsNotExactlyTheKey() {
    String text = issue(null).text();
    String other = issue(null).text();
    var forged = new KeyText(KeyText.parse(text).orElseThrow().id(), "0".repeat(64)).text();
    for (String wrong :
        List.of(
            "",
            "dbk_",
            text.substring(0, text.length() - 1),
            text + "0",
            text.toUpperCase(Locale.ROOT),
            " " + text,
            text.replace("dbk_", "dbk-"),
            text.substring(0, 37) + other.substring(37),
            KeyText.make(UUID.randomUUID()).text(),
            forged)) {
      assertThat(keys.authenticate(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void tellsAMistypedKeyWithoutTheStore() {
    String text = issue(null).text();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == '0' ? '1' : '0';
      keys.authenticate(text.substring(0, i) + other + text.substring(i + 1));
    }

    assertThat(asked).hasValue(0);
  }

  @Test
  void refusesARevokedKeyWithinASecond() {
    Issued issued = issue(null);
    assertThat(keys.authenticate(issued.text())).isPresent();

    assertThat(store.revoke(ours, issued.key().id(), now)).isTrue();
    pass(Duration.ofSeconds(1));

    assertThat(keys.authenticate(issued.text())).isEmpty();
  }

  @Test
  void refusesAKeyFromItsEndOn() {
    Issued issued = issue(now.plusSeconds(10));
    assertThat(keys.authenticate(issued.text())).isPresent();

    pass(Duration.ofSeconds(10));

    assertThat(keys.authenticate(issued.text())).isEmpty();
    assertThatThrownBy(() -> issue(now)).hasMessageContaining("in the future");
  }

  @Test
  void asksTheStoreOnceASecondHoweverBusyTheSender() {
    String text = issue(null).text();
    for (int i = 0; i < 1000; i++) {
      keys.authenticate(text);
      pass(Duration.ofMillis(10));
    }

    assertThat(asked.get()).isBetween(9, 14);
  }

  @Test
  void writesTheLastUseOnceAMinute() throws InterruptedException {
    String text = issue(null).text();
    for (int second = 0; second < 150; second++) {
      keys.authenticate(text);
      pass(Duration.ofSeconds(1));
    }
    counting.awaitUses(3);

    assertThat(counting.uses)
        .containsExactlyInAnyOrder(
            Instant.parse("2026-11-18T12:00:00Z"),
            Instant.parse("2026-11-18T12:01:00Z"),
            Instant.parse("2026-11-18T12:02:00Z"));
    assertThat(store.list(ours, null, 1).getFirst().use().lastUsedAt())
        .isEqualTo(Instant.parse("2026-11-18T12:02:00Z"));
  }

  @Test
  void showsAndRevokesTheKeysOfTheOrganizationAlone() {
    ApiKey first = issue(null).key();
    ApiKey second = issue(null).key();
    OrganizationId theirs = organization();

    assertThat(store.list(ours, null, 10))
        .extracting(ApiKey::id)
        .containsExactly(second.id(), first.id());
    assertThat(store.list(ours, second.id(), 10))
        .extracting(ApiKey::id)
        .containsExactly(first.id());
    assertThat(store.list(theirs, null, 10)).isEmpty();
    assertThat(store.revoke(theirs, first.id(), now)).isFalse();
    assertThat(store.revoke(ours, UUID.randomUUID(), now)).isFalse();
    assertThat(store.revoke(ours, first.id(), now)).isTrue();
    assertThat(store.revoke(ours, first.id(), now.plusSeconds(5))).isTrue();
    assertThat(store.list(ours, second.id(), 1).getFirst().use().revokedAt()).isEqualTo(now);
  }

  @Test
  void keepsAnOrganizationToAHundredKeysInForce() {
    var last = new ArrayList<ApiKey>();
    for (int i = 0; i < 100; i++) {
      last.add(issue(null).key());
    }
    assertThatThrownBy(() -> issue(null)).hasMessageContaining("at most 100 keys");

    store.revoke(ours, last.getFirst().id(), now);

    assertThat(issue(null).text()).isNotEmpty();
  }

  @Test
  void refusesANameThatCannotBeShown() {
    for (String name : List.of("", " ", "a\nb", "a\0", "\uD800", "x".repeat(101))) {
      assertThatThrownBy(() -> keys.issue(ours, name, SCOPES, null))
          .hasMessageContaining("1 to 100 characters");
    }
  }

  /// The real store, counted.
  private static final class Counting implements ApiKeyStore {

    private final ApiKeyStore store;
    private final AtomicInteger asked;
    private final List<Instant> uses = new ArrayList<>();

    Counting(ApiKeyStore store, AtomicInteger asked) {
      this.store = store;
      this.asked = asked;
    }

    @Override
    public void add(ApiKey key, String secretHash) {
      store.add(key, secretHash);
    }

    @Override
    public List<ApiKey> list(OrganizationId organization, @Nullable UUID before, int most) {
      return store.list(organization, before, most);
    }

    @Override
    public long countInForce(OrganizationId organization, Instant at) {
      return store.countInForce(organization, at);
    }

    @Override
    public boolean revoke(OrganizationId organization, UUID id, Instant at) {
      return store.revoke(organization, id, at);
    }

    @Override
    public Optional<Stored> find(UUID id) {
      asked.incrementAndGet();
      return store.find(id);
    }

    @Override
    public synchronized void used(OrganizationId organization, UUID id, Instant at) {
      store.used(organization, id, at);
      uses.add(at);
      notifyAll();
    }

    synchronized void awaitUses(int count) throws InterruptedException {
      while (uses.size() < count) {
        wait();
      }
    }
  }
}
