package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.Direction;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.ServiceStatus;
import dev.daybrief.record.SourceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that come late, twice, in any order, are changed or removed: what is told of open days
/// in the end is what would have been told with all records there from the beginning.
class LateTruthTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate FIRST = LocalDate.parse("2026-10-22");
  private static final int DAYS = 5;
  private static final int DAYS_BEFORE = 26;

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void begin() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    installation.openDays = DAYS;
  }

  private Organization add(String slug, String zone) {
    var said = terminal.run("organization", "add", slug, "--name", slug, "--zone", zone);
    assertThat(said.exitCode()).as(said.err()).isZero();
    return installation.organizations().findBySlug(slug).orElseThrow();
  }

  /// As the nightly run of the morning after the day.
  private void generate(Organization organization, LocalDate day) {
    installation.now = organization.day(day).end().plusSeconds(900);
    var said = terminal.run("generate", "--organization", organization.slug());
    assertThat(said.exitCode()).as(said.err()).isZero();
  }

  private void store(Organization organization, List<SourceRecord> records) {
    installation.calls().store(organization.id(), of(records, CallRecord.class));
    installation.feedback().store(organization.id(), of(records, FeedbackRecord.class));
    installation.serviceRecords().store(organization.id(), of(records, ServiceRecord.class));
  }

  private static <R extends SourceRecord> List<R> of(List<SourceRecord> records, Class<R> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void endsInTheStateOfACleanRecount(long seed) {
    String zone = seed % 2 == 0 ? "Europe/Berlin" : "Pacific/Auckland";
    var random = new Random(seed);
    var late = add("late", zone);
    var clean = add("clean", zone);
    List<SourceRecord> told = new Telling(late, random).all();

    store(clean, told.stream().sorted(Comparator.comparing(LateTruthTest::updatedAt)).toList());
    for (int day = 0; day < DAYS; day++) {
      generate(clean, FIRST.plusDays(day));
    }
    deliver(late, told, random);

    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      assertThat(said(late, date)).as("seed %d, %s", seed, date).isEqualTo(said(clean, date));
    }
    for (String slug : List.of("clean", "late")) {
      var verified = terminal.run("verify", "--organization", slug);
      assertThat(verified.exitCode()).as(verified.out()).isZero();
    }
  }

  /// In any order, a part each day, some twice; the rest after the last day.
  private void deliver(Organization organization, List<SourceRecord> told, Random random) {
    var open = new ArrayList<>(told);
    Collections.shuffle(open, random);
    for (int day = 0; day < DAYS; day++) {
      int part = random.nextInt(open.size() / 2);
      store(organization, open.subList(0, part));
      open.subList(random.nextInt(part + 1), part).clear();
      generate(organization, FIRST.plusDays(day));
    }
    store(organization, open);
    generate(organization, FIRST.plusDays(DAYS - 1));
  }

  private static Instant updatedAt(SourceRecord record) {
    return record.version().updatedAt();
  }

  private PublishedBrief brief(Organization organization, LocalDate date) {
    return installation.briefs().find(organization.id(), date).orElseThrow();
  }

  private List<String> said(Organization organization, LocalDate date) {
    return brief(organization, date).brief().items().stream()
        .map(BriefItem::wording)
        .map(wording -> wording.title() + ": " + wording.description())
        .toList();
  }

  @Test
  void correctsAnOpenDayAndKeepsWhatItSaidBefore() {
    var garage = add("garage", "Europe/Berlin");
    var noon = garage.day(FIRST).start().plusSeconds(12 * 3600);
    store(garage, List.of(call("a", noon, noon, CallStatus.MISSED, null)));
    generate(garage, FIRST);
    List<String> first = said(garage, FIRST);
    generate(garage, FIRST.plusDays(1));

    store(garage, List.of(call("late", noon, noon.plusSeconds(60), CallStatus.MISSED, null)));
    generate(garage, FIRST.plusDays(2));

    var corrected = brief(garage, FIRST);
    assertThat(corrected.revision()).isEqualTo(2);
    assertThat(corrected.brief().items().get(1).count()).isEqualTo(2);
    assertThat(corrected.corrections())
        .anySatisfy(
            correction -> {
              assertThat(correction.before()).extracting(BriefItem::count).isEqualTo(1L);
              assertThat(correction.after()).extracting(BriefItem::count).isEqualTo(2L);
            });
    var before = installation.briefs().findRevision(garage.id(), FIRST, 1).orElseThrow();
    assertThat(
            before.brief().items().stream()
                .map(item -> item.wording().title() + ": " + item.wording().description()))
        .isEqualTo(first);
  }

  @Test
  void leavesADayThatIsClosedAsItIsAndCountsItInTheDaysAfter() {
    installation.openDays = 2;
    var garage = add("garage", "Europe/Berlin");
    var noon = garage.day(FIRST).start().plusSeconds(12 * 3600);
    store(garage, List.of(call("a", noon, noon, CallStatus.READY, null)));
    for (int day = 0; day < 3; day++) {
      generate(garage, FIRST.plusDays(day));
    }

    store(garage, List.of(call("late", noon, noon.plusSeconds(60), CallStatus.READY, null)));
    generate(garage, FIRST.plusDays(3));

    assertThat(brief(garage, FIRST).revision()).isEqualTo(1);
    assertThat(brief(garage, FIRST.plusDays(1)).revision()).isEqualTo(1);
    assertThat(said(garage, FIRST.plusDays(2))).anyMatch(line -> line.contains("in all: 2."));
    assertThat(said(garage, FIRST.plusDays(3))).anyMatch(line -> line.contains("in all: 2."));
  }

  @Test
  void makesADayThatWasPassedOver() {
    var garage = add("garage", "Europe/Berlin");
    generate(garage, FIRST);

    generate(garage, FIRST.plusDays(3));

    assertThat(brief(garage, FIRST.plusDays(1)).revision()).isEqualTo(1);
    assertThat(brief(garage, FIRST.plusDays(2)).revision()).isEqualTo(1);
  }

  private static CallRecord call(
      String id, Instant at, Instant updatedAt, CallStatus status, @Nullable Instant deletedAt) {
    return new CallRecord(
        new RecordVersion(id, updatedAt, deletedAt, false),
        status,
        new CallRecord.Times(at, status == CallStatus.READY ? at : null, at, null),
        new CallRecord.Context(
            Direction.OUTBOUND, new Customer("Ada", "+491", "+491"), null, null, null),
        new CallRecord.Result(null, null, 60, null, null));
  }

  /// What the sources of an organisation tell in a month, version by version.
  private record Telling(Organization organization, Random random) {

    List<SourceRecord> all() {
      var told = new ArrayList<SourceRecord>();
      for (int day = -DAYS_BEFORE; day < DAYS; day++) {
        for (int record = 0; record < 8; record++) {
          tell(day + "-" + record, day, told);
        }
      }
      return told;
    }

    private void tell(String id, int day, List<SourceRecord> told) {
      Instant at = organization.day(FIRST.plusDays(day)).start().plusSeconds(random(86_400));
      Instant updated = at;
      for (int version = 0; version <= random(3); version++) {
        told.add(random(3) == 0 ? visit(id, at, updated) : callOrAnswer(id, at, updated));
        updated = updated.plusSeconds(1 + random(3 * 86_400));
      }
    }

    private SourceRecord callOrAnswer(String id, Instant at, Instant updated) {
      if (random(3) == 0) {
        return new FeedbackRecord(version(id, updated), at, id, random(11), null);
      }
      CallStatus[] all = CallStatus.values();
      return call(id, at, updated, all[random(all.length)], version(id, updated).deletedAt());
    }

    private ServiceRecord visit(String id, Instant at, Instant updated) {
      ServiceStatus[] all = ServiceStatus.values();
      return new ServiceRecord(
          version(id, updated),
          all[random(all.length)],
          new ServiceRecord.Times(
              at, at.plusSeconds(random(200_000)), at.plusSeconds(random(200_000))),
          new ServiceRecord.Context(new Customer("Ada", "+491", "+491"), null, null, null),
          null);
    }

    private RecordVersion version(String id, Instant updated) {
      return new RecordVersion(id, updated, random(12) == 0 ? updated : null, random(12) == 0);
    }

    private int random(int bound) {
      return random.nextInt(bound);
    }
  }
}
