package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.run.Authors;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GenerateReportTest {

  private static String printed(boolean json, RunOutcome... outcomes) {
    var garage =
        new Organization(
            new OrganizationId(new UUID(1, 1)),
            "garage",
            "Garage",
            ZoneId.of("UTC"),
            Locale.ENGLISH);
    var lines =
        List.of(outcomes).stream()
            .map(outcome -> new RunReport.Line(garage, LocalDate.of(2026, 11, 17), outcome))
            .toList();
    var out = new ByteArrayOutputStream();
    GenerateReport.print(
        new PrintStream(out, true, StandardCharsets.UTF_8), new RunReport(lines), json);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsWhoWroteTheLinesWhereAModelWasAsked() {
    var published = new RunOutcome.Published(new Authors(2, 1));
    var revised = new RunOutcome.Revised(new Authors(0, 3));

    assertThat(printed(false, published, revised, new RunOutcome.Unchanged()))
        .isEqualTo(
            """
            1 published, 1 revised, 1 unchanged, 0 failed
            2 lines in the model's words, 4 rule-based in its place
            """);
    assertThat(printed(true, published, new RunOutcome.Unchanged()))
        .contains("\"failed\":0,\"lines_by_model\":2,\"lines_rule_based\":1,")
        .contains("\"outcome\":\"published\",\"lines_by_model\":2,\"lines_rule_based\":1}")
        .contains("\"outcome\":\"unchanged\"}");
  }

  @Test
  void saysNothingOfAModelThatNobodyAsked() {
    assertThat(printed(false, new RunOutcome.Published(Authors.NOBODY)))
        .isEqualTo("1 published, 0 revised, 0 unchanged, 0 failed\n");
    assertThat(printed(true, new RunOutcome.Published(Authors.NOBODY))).doesNotContain("lines_");
  }
}
