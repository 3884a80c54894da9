package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.cli.Terminal.Said;
import dev.daybrief.postgres.TestDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GenerateCommandTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final TestInstallation installation = new TestInstallation(postgres.database());
  private final Terminal terminal = new Terminal(() -> installation);

  @BeforeEach
  void threeOrganizations() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    add("berlin", "Europe/Berlin");
    add("honolulu", "Pacific/Honolulu");
    add("kiritimati", "Pacific/Kiritimati");
  }

  private void add(String slug, String zone) {
    Said said = terminal.run("organization", "add", slug, "--name", slug, "--zone", zone);
    assertThat(said.exitCode()).as(said.err()).isZero();
  }

  private static String briefs() {
    return String.valueOf(
        postgres.text(
            """
            SELECT string_agg(slug || ' ' || day, ', ' ORDER BY slug, day)
            FROM daybrief.briefs JOIN daybrief.organizations USING (organization_id)"""));
  }

  @Test
  void makesTheBriefOfEachOnesOwnYesterday() {
    installation.now = Instant.parse("2026-11-18T10:30:00Z");

    Said said = terminal.run("generate", "--all");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).isEqualTo("3 published, 0 revised, 0 unchanged, 0 failed\n");
    assertThat(briefs()).isEqualTo("berlin 2026-11-17, honolulu 2026-11-17, kiritimati 2026-11-18");
  }

  @Test
  void makesTheDaysOfARangeForSome() {
    Said said =
        terminal.run(
            "generate --organization berlin --organization kiritimati --organization berlin"
                .concat(" --from 2026-11-10 --to 2026-11-11")
                .split(" "));

    assertThat(said.exitCode()).isZero();
    assertThat(briefs())
        .isEqualTo(
            "berlin 2026-11-10, berlin 2026-11-11, kiritimati 2026-11-10, kiritimati 2026-11-11");
  }

  @Test
  void saysTheSecondTimeThatNothingChanged() {
    terminal.run("generate", "--all", "--date", "2026-11-10");

    assertThat(terminal.run("generate", "--all", "--date", "2026-11-10").out())
        .isEqualTo("0 published, 0 revised, 3 unchanged, 0 failed\n");
  }

  @Test
  void reportsInJsonOnStandardOutputAlone() throws IOException {
    Said said = terminal.run("generate", "--all", "--date", "2026-11-10", "--json");

    assertThat(said.outLines()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(said.out());
    assertThat(report.get("published").asInt()).isEqualTo(3);
    assertThat(report.get("failed").asInt()).isZero();
    assertThat(report.at("/briefs/1").toString())
        .isEqualTo(
            "{\"organization\":\"honolulu\",\"date\":\"2026-11-10\",\"outcome\":\"published\"}");
    assertThat(said.err()).contains("3/3 briefs").contains("failed 0").doesNotContain("{");
  }

  @Test
  void refusesADayThatHasNotEndedForAll() {
    installation.now = Instant.parse("2026-11-18T10:30:00Z");

    Said said = terminal.run("generate", "--all", "--date", "2026-11-18");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "daybrief: 2026-11-18 has not ended for berlin (Europe/Berlin);"
                + " its last full day is 2026-11-17.\n");
    assertThat(briefs()).isEqualTo("null");
    assertThat(
            terminal
                .run("generate", "--organization", "kiritimati", "--date", "2026-11-18")
                .exitCode())
        .isZero();
  }

  @Test
  void refusesAnOrganizationItDoesNotKnow() {
    for (String slug : new String[] {"nobody", "", "BERLIN", "x' OR true --", "\uD83D\uDE00"}) {
      Said said = terminal.run("generate", "--organization", slug);

      assertThat(said.exitCode()).isEqualTo(2);
      assertThat(said.err())
          .isEqualTo(
              "daybrief: There is no organisation \""
                  + slug
                  + "\"; `daybrief organization list` shows the known ones.\n");
    }
  }

  private static String runs() {
    return String.valueOf(
        postgres.text(
            """
            SELECT string_agg(concat_ws(' ', slug, triggered_by, first_day, last_day, days, state,
              published, failed), ', ' ORDER BY slug)
            FROM daybrief.stored_runs JOIN daybrief.organizations USING (organization_id)"""));
  }

  @Test
  void keepsARunForEachOrganization() {
    installation.beforeLoading =
        (organizations, date) -> {
          if (organizations.stream().anyMatch(one -> one.slug().equals("honolulu"))) {
            throw new IllegalStateException("cannot be counted");
          }
        };

    terminal.run("generate", "--all", "--from", "2026-11-10", "--to", "2026-11-11");

    assertThat(runs())
        .isEqualTo(
            "berlin command 2026-11-10 2026-11-11 2 done 2 0,"
                + " honolulu command 2026-11-10 2026-11-11 2 failed 0 2,"
                + " kiritimati command 2026-11-10 2026-11-11 2 done 2 0");
    assertThat(postgres.text("SELECT count(DISTINCT run_id) FROM daybrief.stored_runs"))
        .isEqualTo("1");
    assertThat(
            postgres.text("SELECT string_agg(DISTINCT reason, ' ') FROM daybrief.stored_run_days"))
        .isEqualTo("fault");
  }

  @Test
  void keepsThatARunBrokeOff() {
    goAwayAfter(2);

    terminal.run("generate --organization berlin --from 2026-11-01 --to 2026-11-10".split(" "));

    assertThat(runs()).isEqualTo("berlin command 2026-11-01 2026-11-10 10 failed 2 0");
  }

  @Test
  void makesTheOthersWhenOneFails() throws IOException {
    installation.beforeLoading =
        (organizations, _) -> {
          if (organizations.stream().anyMatch(one -> one.slug().equals("honolulu"))) {
            throw new IllegalStateException("cannot be counted");
          }
        };

    Said said = terminal.run("generate", "--all", "--date", "2026-11-10");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out())
        .startsWith("failed  honolulu  2026-11-10  The brief could not be made")
        .endsWith("2 published, 0 revised, 0 unchanged, 1 failed\n");
    JsonNode report =
        new ObjectMapper()
            .readTree(terminal.run("generate", "--all", "--date", "2026-11-10", "--json").out());
    assertThat(report.at("/briefs/1/outcome").asText()).isEqualTo("failed");
    assertThat(report.at("/briefs/1/problem").asText()).contains("see the log");
  }

  @Test
  void saysWhatIsDoneWhenTheDatabaseGoesAway() {
    goAwayAfter(2);

    Said said =
        terminal.run(
            "generate --organization berlin --from 2026-11-01 --to 2026-11-10 --json".split(" "));

    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .endsWith(
            "daybrief: the database went away after 2 of 10 briefs, which are stored;"
                + " run this again.\n");
    assertThat(briefs()).isEqualTo("berlin 2026-11-01, berlin 2026-11-02");
  }

  @Test
  void saysThatNothingRanWhenTheDatabaseIsGone() {
    goAwayAfter(0);

    Said said = terminal.run("generate", "--all");

    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.err()).isEqualTo("daybrief: gone\n");
  }

  private void goAwayAfter(int most) {
    var loads = new AtomicInteger();
    installation.beforeLoading =
        (_, _) -> {
          if (loads.incrementAndGet() > most) {
            throw new StoreUnavailable("gone", new IllegalStateException());
          }
        };
  }

  @Test
  void believesNoStoredNumberThatTheRecordsDeny() {
    String[] words = "generate --organization berlin --date 2026-11-10".split(" ");
    terminal.run(words);
    postgres.execute(
        "UPDATE daybrief.daily_facts SET calls_missed = 1000 WHERE day = '2026-11-10'");

    assertThat(terminal.run(words).out()).startsWith("0 published, 0 revised, 1 unchanged");
    assertThat(terminal.run("verify", "--organization", "berlin").exitCode()).isZero();
  }

  @Test
  void countsWhatNoLineShowsAnewOnlyWhenForced() {
    String[] words = "generate --organization berlin --date 2026-11-10".split(" ");
    terminal.run(words);
    postgres.execute(
        "UPDATE daybrief.daily_facts SET calls_inbound = 1000 WHERE day = '2026-11-10'");

    assertThat(terminal.run(words).out()).startsWith("0 published, 1 revised");
    assertThat(terminal.run((String.join(" ", words) + " --force").split(" ")).out())
        .as("a force brings the counted number back")
        .startsWith("0 published, 1 revised");
    assertThat(terminal.run("verify", "--organization", "berlin").exitCode()).isZero();
  }

  @Test
  void passesOverADateThatTheCalendarSkipped() {
    add("apia", "Pacific/Apia");

    assertThat(
            terminal
                .run("generate --organization apia --from 2011-12-29 --to 2011-12-31".split(" "))
                .exitCode())
        .isZero();
    Said said = terminal.run("generate --organization apia --date 2011-12-30".split(" "));

    assertThat(briefs()).isEqualTo("apia 2011-12-29, apia 2011-12-31");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("The calendar there skipped that day");
    installation.now = Instant.parse("2011-12-30T22:00:00Z"); // The 31st in Apia.
    terminal.run("generate", "--organization", "apia");
    assertThat(briefs()).as("yesterday was the 29th").isEqualTo("apia 2011-12-29, apia 2011-12-31");
  }

  @Test
  void hasNothingToDoWithoutOrganizations() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");

    assertThat(terminal.run("generate", "--all"))
        .isEqualTo(new Said(0, "0 published, 0 revised, 0 unchanged, 0 failed\n", ""));
  }
}
