package dev.daybrief.security.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Asker;
import dev.daybrief.access.Asker.Colleague;
import dev.daybrief.access.Asker.Program;
import dev.daybrief.access.Asker.Stranger;
import dev.daybrief.access.Quota;
import dev.daybrief.access.Quota.Granted;
import dev.daybrief.access.Quota.Spent;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.quota.RequestQuotas.Rates;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestQuotasTest {

  private static final OrganizationId OURS = new OrganizationId(new UUID(0, 1));
  private static final OrganizationId THEIRS = new OrganizationId(new UUID(0, 2));

  private final AtomicLong nanos = new AtomicLong(-7);

  private RequestQuotas quotas(int program, int member, int organization, int stranger) {
    return new RequestQuotas(new Rates(program, member, organization, stranger), nanos::get);
  }

  private static Asker member(OrganizationId organization, int number) {
    return new Colleague(organization, new UUID(1, number));
  }

  static Stream<Asker> askers() {
    return Stream.of(
        member(OURS, 1), new Program(OURS, new UUID(2, 1)), new Stranger("192.0.2.1", "token"));
  }

  @ParameterizedTest
  @MethodSource("askers")
  void grantsAsManyAMinuteAsItSays(Asker asker) {
    var quotas = quotas(6, 6, 100, 6);

    for (int left = 5; left >= 0; left--) {
      assertThat(quotas.take(asker))
          .contains(new Granted(6, left, Duration.ofSeconds(10L * (6 - left))));
    }
    assertThat(quotas.take(asker)).contains(new Spent(6, Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @MethodSource("askers")
  void grantsAgainAfterTheWaitItTold(Asker asker) {
    var quotas = quotas(6, 6, 100, 6);
    for (int request = 0; request < 7; request++) {
      quotas.take(asker);
    }

    nanos.addAndGet(Duration.ofSeconds(10).toNanos() - 1);
    assertThat(quotas.take(asker)).contains(new Spent(6, Duration.ofNanos(1)));
    nanos.incrementAndGet();
    assertThat(quotas.take(asker)).contains(new Granted(6, 0, Duration.ofMinutes(1)));
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(quotas.take(asker)).contains(new Granted(6, 5, Duration.ofSeconds(10)));
  }

  @Test
  void countsColleaguesApartAndTogether() {
    var quotas = quotas(0, 3, 5, 0);

    assertThat(granted(quotas, member(OURS, 1), 10)).isEqualTo(3);
    assertThat(granted(quotas, member(OURS, 2), 10)).isEqualTo(2);
    assertThat(quotas.take(member(OURS, 3)).orElseThrow()).isInstanceOf(Spent.class);
  }

  @Test
  void saysOfTwoAllowancesTheNarrower() {
    var quotas = quotas(0, 3, 4, 0);

    assertThat(quotas.take(member(OURS, 1)).orElseThrow().limit()).isEqualTo(3);
    quotas.take(member(OURS, 1));
    assertThat(quotas.take(member(OURS, 2))).contains(new Granted(4, 1, Duration.ofSeconds(45)));
  }

  @Test
  void saysItsOwnOfTwoAllowancesWithAsManyLeft() {
    var quotas = quotas(0, 3, 4, 0);
    quotas.take(member(OURS, 1));

    assertThat(quotas.take(member(OURS, 2))).contains(new Granted(3, 2, Duration.ofSeconds(20)));
  }

  @Test
  void countsProgramsOfAnOrganizationWithItsMembers() {
    var quotas = quotas(10, 10, 3, 0);

    assertThat(granted(quotas, new Program(OURS, new UUID(2, 1)), 2)).isEqualTo(2);
    assertThat(granted(quotas, member(OURS, 1), 5)).isEqualTo(1);
  }

  @Test
  void keepsNobodyElseOut() {
    var quotas = quotas(3, 3, 5, 3);
    askers().forEach(asker -> granted(quotas, asker, 1_000));

    assertThat(granted(quotas, member(THEIRS, 1), 10)).isEqualTo(3);
    assertThat(granted(quotas, new Program(THEIRS, new UUID(2, 1)), 2)).isEqualTo(2);
    assertThat(granted(quotas, new Stranger("192.0.2.2", "token"), 10)).isEqualTo(3);
    assertThat(granted(quotas, new Stranger("192.0.2.1", "login"), 10)).isEqualTo(3);
  }

  @Test
  void countsParallelRequestsExactly() {
    var quotas = quotas(0, 500, 0, 0);
    var granted = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        threads.execute(() -> granted.addAndGet(granted(quotas, member(OURS, 1), 1_000)));
      }
    }

    assertThat(granted.get()).isEqualTo(500);
  }

  @Test
  void remembersNoMoreThanItsMemoryHolds() {
    var one = new Allowances(2, nanos::get);
    for (int name = 0; name < 300_000; name++) {
      one.take(new Stranger("2001:db8::" + name, "token"));
    }

    assertThat(one.remembered()).isBetween(1L, 100_000L);
    assertThat(one.take("new")).isEqualTo(new Granted(2, 1, Duration.ofSeconds(30)));
  }

  @Test
  void limitsNobodyWhoseRateIsNought() {
    var quotas = quotas(0, 0, 0, 0);

    askers().forEach(asker -> assertThat(quotas.take(asker)).isEmpty());
  }

  @Test
  void limitsTheOrganizationAlone() {
    var quotas = quotas(0, 0, 2, 0);

    assertThat(granted(quotas, member(OURS, 1), 10)).isEqualTo(2);
  }

  private static int granted(RequestQuotas quotas, Asker asker, int requests) {
    int granted = 0;
    for (int request = 0; request < requests; request++) {
      Quota quota = quotas.take(asker).orElseThrow();
      granted += quota instanceof Granted ? 1 : 0;
    }
    return granted;
  }
}
