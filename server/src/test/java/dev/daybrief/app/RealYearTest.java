package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.PublishedBrief;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.ingest.RecordImport;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.insight.detection.RealYear;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.run.Generation;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.StoredGeneration;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The main job on the year of a real call centre: import, a brief for each day, the counts of the
/// file on each day.
class RealYearTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final Organization BANK = RealYear.BANK;
  private static final LocalDate FIRST = LocalDate.of(1999, 1, 1);
  private static final LocalDate LAST = LocalDate.of(1999, 12, 31);
  private static final RealYear YEAR = new RealYear();

  @BeforeAll
  static void importsAndGeneratesTheYear(@TempDir Path folder) throws IOException {
    new PostgresOrganizations(POSTGRES.database()).add(BANK, false);
    Path file = RealYearFile.write(YEAR, folder.resolve("calls.csv"));
    long calls = YEAR.rows().stream().mapToLong(RealYear.Row::calls).sum();

    assertThat(read(file).stored().added()).isEqualTo(calls);
    assertThat(read(file).stored().unchanged()).as("repeated").isEqualTo(calls);

    var database = POSTGRES.database();
    var generation = StoredGeneration.on(database);
    var report =
        generation.produce(
            List.of(new Generation.Order(BANK, FIRST.datesUntil(LAST.plusDays(1)).toList())),
            1,
            _ -> {});
    assertThat(report.count(RunOutcome.Published.class)).isEqualTo(365);
  }

  private static RecordImport.Summary read(Path file) throws IOException {
    var importing = new RecordImport<>(RecordKind.CALLS, BANK, new CallStore(POSTGRES.database()));
    try (var in = Files.newInputStream(file)) {
      return importing.run(in, "calls.csv", new StringWriter(), (_, _, _) -> {});
    }
  }

  private static PublishedBrief brief(LocalDate date) {
    return new PostgresBriefStore(POSTGRES.database()).find(BANK.id(), date).orElseThrow();
  }

  @Test
  void countsWhatTheFileSaysOnEachDay() {
    assertThat(YEAR.rows())
        .allSatisfy(
            row -> {
              var items = brief(row.date()).brief().items();
              assertThat(items).hasSize(5);
              assertThat(items.get(0).count()).isZero();
              assertThat(items.get(1).count()).isEqualTo(row.hungUp());
            });
  }

  @Test
  void tellsMissingDaysFromDaysWithoutCalls() {
    for (String date : List.of("1999-01-11", "1999-01-12")) {
      var brief = brief(LocalDate.parse(date)).brief();
      assertThat(brief.health().of(Source.CALLS).state()).isEqualTo(DataHealth.State.SILENT);
      assertThat(brief.items().get(2).kind()).isEqualTo(InsightKind.DATA_GAP);
    }
  }

  @Test
  void leadsWithTheWorstDay() {
    BriefItem first = brief(LocalDate.of(1999, 5, 23)).brief().items().get(2);

    assertThat(first.kind()).isEqualTo(InsightKind.DAY_CHANGE);
    assertThat(Subject.of(first.receipt().metric())).isEqualTo(Subject.LOST_CALLS);
    assertThat(first.count()).isEqualTo(1462);
  }

  /// Two months with the worst day and three holidays: each record is looked at for each day.
  @Test
  void agreesWithTheIndependentRecount() {
    var result =
        new Recount(POSTGRES.database(), new ThemeReader(Taxonomy.standard()))
            .compare(BANK, LocalDate.of(1999, 4, 1), LocalDate.of(1999, 5, 31));

    assertThat(result.days()).isEqualTo(61);
    assertThat(result.differences()).isEmpty();
  }
}
