package dev.daybrief.security.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.access.SecondFactorStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.SealingKeys;
import dev.daybrief.security.factor.SecondFactors.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of second factors on every store, by two nodes where it matters.
abstract class SecondFactorsContract {

  @TempDir static Path home = Path.of("unset");

  private Member member = someone();

  abstract SecondFactorStore store();

  /// By the store's clock, not long before the end of a step, so that the codes of a test stay
  // good.
  abstract Instant now();

  /// A new one.
  abstract void add(OrganizationId organization);

  /// As if the time of those that were counted had passed.
  abstract void forgetTries(Member member);

  private static Member someone() {
    var id = new OrganizationId(UUID.randomUUID());
    return new Member(UUID.randomUUID(), id, "ana+b@example.org", "Ana", Role.ADMIN);
  }

  @BeforeEach
  void joins() {
    member = someone();
    add(member.organization());
  }

  final SecondFactors node() {
    return new SecondFactors(store(), SealingKeys.inFolder(home));
  }

  final Member member() {
    return member;
  }

  private CodeMaker begun() {
    return new CodeMaker(node().begin(member).orElseThrow().secret());
  }

  /// In force, with the code of the step before the present one spent.
  final CodeMaker enrolled(RecoveryCodes codes) {
    CodeMaker maker = begun();
    assertThat(node().confirm(member, maker.code(now(), -1), codes)).isEqualTo(new Verdict.Right());
    return maker;
  }

  @Test
  void isInForceOnceItIsConfirmed() {
    CodeMaker maker = begun();
    assertThat(node().state(member.organization(), member.id()).on()).isFalse();
    assertThat(node().check(member, maker.code(now(), 0))).isEqualTo(new Verdict.Absent());
    assertThat(node().confirm(member, "000000", RecoveryCodes.make()))
        .isEqualTo(new Verdict.Wrong());

    assertThat(node().confirm(member, maker.code(now(), -1), RecoveryCodes.make()))
        .isEqualTo(new Verdict.Right());

    assertThat(node().state(member.organization(), member.id()).on()).isTrue();
    assertThat(node().state(member.organization(), member.id()).recoveryCodes()).isEqualTo(10);
    assertThat(node().begin(member)).isEmpty();
    assertThat(node().confirm(member, maker.code(now(), 0), RecoveryCodes.make()))
        .isEqualTo(new Verdict.Absent());
  }

  @Test
  void forgetsASecretThatWasBegunBeforeAnother() {
    CodeMaker first = begun();
    begun();

    assertThat(node().confirm(member, first.code(now(), 0), RecoveryCodes.make()))
        .isEqualTo(new Verdict.Wrong());
  }

  @Test
  void takesNoCodeTwiceNorAnEarlierOne() {
    Instant before = now();
    CodeMaker maker = enrolled(RecoveryCodes.make());
    String next = maker.code(now(), 1);

    assertThat(node().check(member, maker.code(before, -1))).isEqualTo(new Verdict.Wrong());
    assertThat(node().check(member, next)).isEqualTo(new Verdict.Right());
    assertThat(node().check(member, next)).isEqualTo(new Verdict.Wrong());
    assertThat(node().check(member, maker.code(now(), 0))).isEqualTo(new Verdict.Wrong());
  }

  @Test
  void takesACodeOnceOnAllNodesTogether() throws Exception {
    for (int round = 0; round < 5; round++) {
      joins();
      CodeMaker maker = enrolled(RecoveryCodes.make());
      String code = maker.code(now(), 1);
      assertThat(atOnce(4, () -> node().check(member, code)))
          .filteredOn(new Verdict.Right()::equals)
          .hasSize(1);
    }
  }

  @Test
  void countsWrongCodesExactlyOnAllNodesTogether() throws Exception {
    CodeMaker maker = enrolled(RecoveryCodes.make());
    String wrong = maker.code(now(), 1_000);

    List<Verdict> verdicts = atOnce(30, () -> node().check(member, wrong));

    assertThat(verdicts).filteredOn(new Verdict.Wrong()::equals).hasSize(5);
    assertThat(verdicts).filteredOn(verdict -> verdict instanceof Verdict.Wait).hasSize(25);
    assertThat(node().check(member, maker.code(now(), 0))).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  void letsTriesComeBack() throws Exception {
    CodeMaker maker = enrolled(RecoveryCodes.make());
    String wrong = maker.code(now(), 1_000);
    Verdict last =
        atOnce(6, () -> node().check(member, wrong)).stream()
            .filter(verdict -> verdict instanceof Verdict.Wait)
            .findFirst()
            .orElseThrow();
    assertThat(((Verdict.Wait) last).until())
        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));

    forgetTries(member);

    assertThat(node().check(member, maker.code(now(), 0))).isEqualTo(new Verdict.Right());
  }

  @Test
  void takesEachRecoveryCodeOnceAlsoWhenTriesAreUsedUp() throws Exception {
    var codes = RecoveryCodes.make();
    CodeMaker maker = enrolled(codes);
    String wrong = maker.code(now(), 1_000);
    atOnce(6, () -> node().check(member, wrong));
    String typed = codes.shown().getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');

    assertThat(atOnce(4, () -> node().check(member, typed)))
        .filteredOn(new Verdict.Right()::equals)
        .hasSize(1);
    assertThat(node().state(member.organization(), member.id()).recoveryCodes()).isEqualTo(9);
    assertThat(node().check(member, RecoveryCodes.make().shown().getFirst()))
        .isEqualTo(new Verdict.Wrong());
    assertThat(codes.shown())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
  }

  @Test
  void tellsProgramsWhoseSecretItIs() {
    SecondFactors.Begun begun = node().begin(member).orElseThrow();

    assertThat(begun.uri())
        .isEqualTo(
            "otpauth://totp/Daybrief:ana%2Bb%40example.org?secret="
                + begun.secret()
                + "&issuer=Daybrief&algorithm=SHA1&digits=6&period=30");
    assertThat(begun.secret())
        .matches("[A-Z2-7]{32}")
        .isNotEqualTo(node().begin(member).orElseThrow().secret());
    assertThat(begun.toString()).doesNotContain(begun.secret());
  }

  @Test
  void opensNoSecretThatIsAnothers() {
    CodeMaker maker = enrolled(RecoveryCodes.make());
    var other =
        new Member(UUID.randomUUID(), member.organization(), "b@example.org", "Ben", Role.VIEWER);
    String sealed = store().find(member.organization(), member.id()).orElseThrow().sealedSecret();
    store().begin(other.organization(), other.id(), sealed);
    String code = maker.code(now(), 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> node().confirm(other, code, RecoveryCodes.make()));
  }

  @Test
  void isNoLongerAskedForOnceItIsRemoved() {
    CodeMaker maker = enrolled(RecoveryCodes.make());

    assertThat(node().remove(member)).isTrue();

    assertThat(node().state(member.organization(), member.id()).on()).isFalse();
    assertThat(node().check(member, maker.code(now(), 1))).isEqualTo(new Verdict.Absent());
    assertThat(node().remove(member)).isFalse();
  }

  @Test
  void givesNothingAwayWhereItIsLogged() {
    assertThat(RecoveryCodes.make()).hasToString("RecoveryCodes");
    assertThat(node().begin(member).orElseThrow()).hasToString("Begun");
  }

  private static List<Verdict> atOnce(int times, Callable<Verdict> check) throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      return threads.invokeAll(Collections.nCopies(times, check)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
