package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.insight.Label;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.sample.PostgresSampleStore;
import dev.daybrief.run.backtest.PlayedDay;
import dev.daybrief.sample.SampleOrganization;
import dev.daybrief.sample.SampleYear;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String[] DEMO = "demo --days 13 --no-serve".split(" ");

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void beginWithNothing() {
    postgres.execute(
        """
        TRUNCATE daybrief.organizations, daybrief.calls, daybrief.feedback,
          daybrief.service_records, daybrief.daily_facts CASCADE""");
  }

  /// Briefs and calls of each organisation.
  private static String state() {
    return String.valueOf(
        postgres.text(
            """
            SELECT string_agg(concat_ws(' ', slug,
                (SELECT count(*) FROM daybrief.briefs b
                  WHERE b.organization_id = o.organization_id AND current),
                (SELECT count(*) FROM daybrief.calls c
                  WHERE c.organization_id = o.organization_id),
                (SELECT count(*) FROM daybrief.members m
                  WHERE m.organization_id = o.organization_id)), E'\\n' ORDER BY slug)
            FROM daybrief.organizations o"""));
  }

  @Test
  void loadsOnceAndGoesOnTheNextDay() {
    assertThat(terminal.run(DEMO).exitCode()).isZero();
    String first = state();
    assertThat(first.lines()).hasSize(8).allMatch(line -> line.matches("\\S+ 13 \\d+ [34]"));

    assertThat(terminal.run(DEMO)).isEqualTo(new Said(0, "", ""));
    assertThat(state()).isEqualTo(first);

    installation.now = installation.now.plus(Duration.ofDays(1));
    assertThat(terminal.run(DEMO).exitCode()).isZero();
    assertThat(state().lines()).allMatch(line -> line.matches("\\S+ 14 \\d+ [34]"));
    assertThat(terminal.run("verify", "--all").exitCode()).isZero();
  }

  @Test
  void hasOneOperatorWhoIsAViewerOtherwise() {
    terminal.run("demo", "--days", "1", "--no-serve");
    terminal.run("demo", "--days", "1", "--no-serve");

    assertThat(terminal.run("operator", "list").out())
        .isEqualTo("%-40s Sample operator%n".formatted("operator@berlin-mitte.example"));
    assertThat(
            postgres.text(
                "SELECT string_agg(role, ' ') FROM daybrief.members WHERE email LIKE 'operator@%'"))
        .isEqualTo("viewer");
  }

  @Test
  void leavesAnOrganizationAloneWhoseSampleDataWasRemoved() {
    terminal.run("demo", "--days", "1", "--no-serve");
    assertThat(state().lines()).anyMatch(line -> line.matches("berlin-mitte 1 \\d\\d+ 4"));
    var database = postgres.database();
    new PostgresSampleStore(
            database,
            new CallStore(database),
            new FeedbackStore(database, new ThemeReader(Taxonomy.standard())),
            new ServiceRecordStore(database))
        .remove(SampleOrganization.all().getFirst().organization().id());

    assertThat(terminal.run("demo", "--days", "1", "--no-serve").exitCode()).isZero();

    assertThat(state().lines()).contains("berlin-mitte 0 0 4");
  }

  @Test
  void takesUpALoadThatWasInterrupted() {
    terminal.run(DEMO);
    String whole = state();
    for (int batches : new int[] {0, 5}) {
      beginWithNothing();
      var loads = new AtomicInteger();
      installation.beforeLoading =
          (_, _) -> {
            if (loads.incrementAndGet() > batches) {
              throw new IllegalStateException("interrupted");
            }
          };
      assertThat(terminal.run(DEMO).exitCode()).isEqualTo(1);
      postgres.execute("DELETE FROM daybrief.calls WHERE external_id LIKE '%-0001'");
      postgres.execute("DELETE FROM daybrief.members WHERE role = 'admin'");
      assertThat(state()).isNotEqualTo(whole);

      installation.beforeLoading = (_, _) -> {};
      assertThat(terminal.run(DEMO).exitCode()).isZero();
      assertThat(state()).isEqualTo(whole);
    }
  }

  @Test
  void tellsEveryPlantedStoryOnItsDay() {
    terminal.run("demo", "--days", "1", "--no-serve");
    postgres.execute(
        """
        UPDATE daybrief.organizations SET created_at = '%s';
        TRUNCATE daybrief.calls, daybrief.feedback, daybrief.service_records,
          daybrief.daily_facts, daybrief.briefs CASCADE"""
            .formatted(installation.now));

    terminal.run("demo", "--days", "112", "--no-serve");

    assertThat(unusual("berlin-mitte"))
        .containsAnyOf("calls_missed_share", "calls_missed_or_failed", "calls_missed");
    assertThat(unusual("madrid-norte")).contains("theme_waiting_time_negative");
    assertThat(unusual("new-york-midtown")).containsAnyOf("calls_total", "calls_completed");
    assertThat(unusual("sydney-harbour"))
        .containsAnyOf("feedback_nps", "feedback_detractors", "theme_waiting_time_negative");
    assertThat(unusual("cairo-nile")).contains("calls_total");
  }

  /// The metrics of the free lines that call the last open day unusual.
  private List<String> unusual(String slug) {
    var sample =
        SampleOrganization.all().stream()
            .filter(one -> one.organization().slug().equals(slug))
            .findFirst()
            .orElseThrow();
    var organization = Organizing.named(installation, slug);
    var yesterday = Organizing.yesterday(installation, organization);
    LocalDate day = SampleYear.endingOn(sample, yesterday).storyDay();
    return new PlayedDay(installation.briefs().find(organization.id(), day).orElseThrow().brief())
        .free().stream()
            .filter(line -> line.standing().label() == Label.SIGNAL)
            .map(line -> line.receipt().metric().id())
            .toList();
  }

  @Test
  void printsAddressLoginsAndWhatToLookAt() {
    Said said = terminal.run("demo", "--days", "2");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("Daybrief is ready: http://127.0.0.1:8080/")
        .contains("password: daybrief-demo-only")
        .contains("manager@berlin-mitte.example", "admin@berlin-mitte.example")
        .containsPattern("many missed calls on \\d{4}-\\d\\d-\\d\\d")
        .contains("new, without data")
        .contains("invented sample data");
  }

  @Test
  void servesThisMachineAlone() {
    installation.loopbackOnly = false;

    Said said = terminal.run(DEMO);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("unset DAYBRIEF_HOST");
    assertThat(state()).isEqualTo("null");
  }

  @Test
  void leavesAnOrganizationOfTheSameNameAlone() {
    terminal.run("organization add cairo-nile --name Ours --zone Africa/Cairo".split(" "));

    Said said = terminal.run(DEMO);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("\"cairo-nile\" that is not the sample's");
    assertThat(postgres.text("SELECT name FROM daybrief.organizations WHERE slug = 'cairo-nile'"))
        .isEqualTo("Ours");
  }
}
