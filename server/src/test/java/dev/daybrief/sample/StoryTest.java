package dev.daybrief.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Brief;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Subject;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.run.BriefRun;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is planted in the sample is found by the briefs, on whichever day somebody tries the demo.
class StoryTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  /// Twelve weeks and the story's days: what a brief looks at.
  private static final int DAYS = 87;

  /// A Saturday, when some are closed; a Tuesday; a Sunday, when others are.
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-14", "2026-11-17", "2026-11-22"})
  void isFoundByTheBriefOfItsDay(LocalDate last) {
    for (SampleOrganization sample :
        SampleOrganization.all().stream().filter(SampleOrganization::hasStory).toList()) {
      var year = SampleYear.endingOn(sample, last);
      Brief brief = brief(sample, year);

      assertThat(brief.items()).hasSize(5);
      switch (sample.latest()) {
        case MISSED_CALLS -> assertThat(signals(brief)).contains(Subject.LOST_CALLS);
        case FEW_COMPLETED -> assertThat(signals(brief)).contains(Subject.CALL_VOLUME);
        case UNHAPPY_CUSTOMERS -> assertThat(signals(brief)).contains(Subject.SATISFACTION);
        case CALLS_SILENT ->
            assertThat(brief.items().get(2).kind()).isEqualTo(InsightKind.DATA_GAP);
        case WAITING_COMPLAINTS -> assertThat(signals(brief)).contains(Subject.THEME_WAITING_TIME);
        case NONE -> {}
      }
    }
  }

  private static List<Subject> signals(Brief brief) {
    return brief.items().stream()
        .skip(2)
        .filter(item -> item.standing().label() == Label.SIGNAL)
        .map(item -> Subject.of(item.receipt().metric()))
        .toList();
  }

  private static Brief brief(SampleOrganization sample, SampleYear year) {
    Database database = postgres.database();
    var organization = copy(sample.organization());
    new PostgresOrganizations(database).add(organization, true);
    LocalDate to = year.storyDay();
    LocalDate from = to.minusDays(DAYS);
    var known = organization.day(to).end();
    new CallStore(database).store(organization.id(), year.calls(from, to, known));
    new FeedbackStore(database, new ThemeReader(Taxonomy.standard()))
        .store(organization.id(), year.feedback(from, to, known));
    new ServiceRecordStore(database).store(organization.id(), year.serviceRecords(from, to, known));
    var briefs = new PostgresBriefStore(database);
    new BriefRun(
            new PostgresFactSource(database),
            briefs,
            new PostgresForecastStore(database),
            new PostgresRunLedger(database))
        .run(List.of(organization), to);
    return briefs.find(organization.id(), to).orElseThrow().brief();
  }

  /// The same records under an id of their own, so that the days do not mix.
  private static Organization copy(Organization one) {
    var id = UUID.randomUUID();
    return new Organization(
        new OrganizationId(id), "sample-" + id, one.name(), one.zone(), one.locale());
  }
}
