package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefItem.Wording;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.InMemoryBriefs;
import dev.daybrief.brief.InMemoryDues;
import dev.daybrief.brief.InMemoryLedger;
import dev.daybrief.brief.InMemoryRecords;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.llm.script.Asked;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.ScriptedProvider;
import dev.daybrief.prompt.EgressLedger.Egress;
import dev.daybrief.ranking.Readers;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Generation;
import dev.daybrief.run.Holdings;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.Wordings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A thousand organisations, and a provider that does everything it knows.
class ManyOrganizationsTest {

  private static final int ORGANIZATIONS = 1_000;
  private static final LocalDate DATE = ADay.DAY.sheet().day().date();
  private static final InstantSource MORNING = () -> Instant.parse("2026-11-18T04:00:00Z");

  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryDues dues = new InMemoryDues(MORNING);
  private final PickyBriefs briefs = new PickyBriefs(records, dues);
  private final FakeLedger ledger = new FakeLedger();

  /// Refuses the briefs of one organisation.
  private static final class PickyBriefs extends InMemoryBriefs {

    private OrganizationId refused = new OrganizationId(new UUID(9, 9));

    PickyBriefs(InMemoryRecords records, InMemoryDues dues) {
      super(records, MORNING, dues);
    }

    @Override
    public synchronized List<Publication> publish(List<Brief> made, Claims claims) {
      if (made.stream().anyMatch(brief -> brief.organization().equals(refused))) {
        throw new IllegalStateException("refused by the test");
      }
      return super.publish(made, claims);
    }
  }

  /// The same day for each of them.
  private static final class SameDay implements FactSource {

    @Override
    public List<Dossier> load(List<Organization> organizations, LocalDate date) {
      var sheet = ADay.DAY.sheet();
      var facts = date.equals(DATE) ? sheet.facts() : DayFacts.of(date, Map.of());
      return organizations.stream()
          .map(
              one ->
                  new Dossier(
                      new FactSheet(
                          one, one.day(date), facts, sheet.arrivals(), sheet.dataVersion()),
                      date.equals(DATE) ? ADay.DAY.history() : History.NONE,
                      Background.NONE,
                      Readers.NONE))
          .toList();
    }

    @Override
    public void countAhead(Organization organization, List<LocalDate> dates) {}

    @Override
    public List<Details> detail(List<Inquiry> inquiries) {
      return inquiries.stream().map(_ -> Details.NONE).toList();
    }
  }

  private List<Organization> organizations() {
    var like = ADay.DAY.sheet().organization();
    var all = new ArrayList<Organization>();
    for (int number = 0; number < ORGANIZATIONS; number++) {
      var one =
          new Organization(
              new OrganizationId(new UUID(1, number)),
              "o-" + number,
              "Garage",
              like.zone(),
              like.locale());
      records.add(one, ADay.DAY.sheet().dataVersion());
      all.add(one);
    }
    return all;
  }

  /// Every half minute is over before the next: the breaker leaves nobody out.
  private static InstantSource hurrying() {
    var seconds = new AtomicLong();
    return () -> Instant.EPOCH.plusSeconds(seconds.addAndGet(31));
  }

  private Generation generation(ScriptedProvider provider) {
    var usual = ChatLimits.USUAL;
    var limits =
        new ChatLimits(
            Duration.ofSeconds(1), usual.step(), usual.bodyBytes(), usual.outputTokens());
    var setup = BehavioursTest.setup(provider, limits);
    var parallel =
        new ChatSetup(setup.provider(), setup.url(), "script", setup.account(), null, limits, 64);
    var narrator = new ChatNarrator(parallel, ledger, hurrying(), _ -> {});
    return new Generation(
        new BriefRun(
            new SameDay(),
            briefs,
            _ -> {},
            new InMemoryLedger(records),
            new Wordings(
                briefs, narrator::begin, ledger, new Wordings.Recent(Duration.ofDays(7), MORNING))),
        new Holdings(dues, Holdings.PATIENCE));
  }

  @Test
  void getFiveVerifiedItemsEach() throws IOException {
    var all = organizations();
    var orders = all.stream().map(one -> new Generation.Order(one, List.of(DATE))).toList();
    Behaviour[] behaviours = Behaviour.values();
    try (var provider =
        ScriptedProvider.of(asked -> behaviours[asked.number() % behaviours.length])) {
      long begun = System.nanoTime();

      var report = generation(provider).produce(orders, 2, _ -> {});

      var took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(report.count(RunOutcome.Published.class)).isEqualTo(ORGANIZATIONS);
      assertThat(took).isLessThan(ChatLimits.USUAL.step().multipliedBy(5));
      var writers = new HashMap<WrittenBy, Integer>();
      Set<List<String>> words = wordsThatMayStand();
      for (Organization one : all) {
        var items = briefs.find(one.id(), DATE).orElseThrow().brief().items();
        assertThat(items).hasSize(5);
        for (BriefItem item : items) {
          assertThat(words).contains(words(item.wording()));
          writers.merge(item.wording().writtenBy(), 1, Integer::sum);
        }
      }
      assertThat(provider.count()).isGreaterThan(ORGANIZATIONS);
      assertThat(writers).containsKeys(WrittenBy.SCRIPTED, WrittenBy.TEMPLATE);
      assertThat(writers).doesNotContainKey(WrittenBy.MODEL);
      var authors = report.authors();
      assertThat(writers).containsEntry(WrittenBy.SCRIPTED, authors.narrator());
      assertThat(writers).containsEntry(WrittenBy.TEMPLATE, authors.ruleBased());
      // Written before it is sent: one whose time ran out on the way stands in the ledger alone.
      assertThat(ledger.egress()).hasSizeGreaterThanOrEqualTo(provider.count());
      assertThat(ledger.egress().stream().map(Egress::payload))
          .containsAll(provider.asked().stream().map(Asked::body).toList());
    }
  }

  @Test
  void areNotAskedForAgainWhenTheyAreRunAgain() throws IOException {
    var all = organizations().subList(0, 20);
    var orders = all.stream().map(one -> new Generation.Order(one, List.of(DATE))).toList();
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      generation(provider).produce(orders, 2, _ -> {});

      var again = generation(provider).produce(orders, 2, _ -> {});

      assertThat(again.count(RunOutcome.Unchanged.class)).isEqualTo(20);
      assertThat(provider.count()).isEqualTo(20);
    }
  }

  @Test
  void areNotAskedForAgainWhenOneOfThemIsLookedFor() throws IOException {
    var all = organizations().subList(0, 20);
    briefs.refused = all.get(7).id();
    var orders = all.stream().map(one -> new Generation.Order(one, List.of(DATE))).toList();
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      var report = generation(provider).produce(orders, 1, _ -> {});

      assertThat(report.count(RunOutcome.Published.class)).isEqualTo(19);
      assertThat(provider.count())
          .as("although the batch was halved again and again")
          .isEqualTo(20);
    }
  }

  @Test
  void areNotAskedForOnceTheDayIsLongPast() throws IOException {
    var one = organizations().getFirst();
    var orders = List.of(new Generation.Order(one, List.of(DATE.minusDays(8), DATE)));
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      var report = generation(provider).produce(orders, 1, _ -> {});

      assertThat(report.failed()).isEmpty();
      assertThat(ledger.egress()).extracting(Egress::date).containsExactly(DATE);
    }
  }

  /// Those of the templates and those of the truth.
  private static Set<List<String>> wordsThatMayStand() throws IOException {
    var words = new HashSet<List<String>>();
    ADay.TEMPLATES.items().forEach(item -> words.add(words(item.wording())));
    for (Behaviour behaviour : List.of(Behaviour.TRUTH, Behaviour.EMPTY_TITLE)) {
      try (var provider = ScriptedProvider.of(behaviour)) {
        var narrator =
            new ChatNarrator(
                BehavioursTest.setup(provider, ChatLimits.USUAL),
                new FakeLedger(),
                InstantSource.system());
        ADay.write(narrator.begin())
            .brief()
            .items()
            .forEach(item -> words.add(words(item.wording())));
      }
    }
    return words;
  }

  private static List<String> words(Wording wording) {
    return List.of(wording.title(), wording.description());
  }
}
