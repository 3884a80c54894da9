package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.app.ContractTest.Example;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Writes the overview's part of contract/examples, as [ContractTest] does the rest.
@QuarkusTest
class OverviewContractTest {

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @AfterEach
  void forget() {
    StoredLines.forgetAll(web.postgres);
    CountedDays.forgetAll(web.postgres);
  }

  @Test
  void keepsAnExampleOfEachAnswerAsDescribed() throws IOException {
    assertThat(ContractTest.writtenAnew(examples())).as("written anew").isEmpty();
  }

  private Map<String, Example> examples() {
    var examples = new LinkedHashMap<String, Example>();
    examples.put("briefs", new Example("FoundBriefs", briefs()));
    examples.put("metrics", new Example("Metrics", get("/api/v1/metrics")));
    examples.put("dashboard", new Example("Dashboard", dashboard()));
    examples.put("preferences", new Example("Preferences", get("/api/v1/preferences")));
    examples.put("series", new Example("Series", series()));
    examples.put("points", new Example("MetricsPoints", points()));
    return examples;
  }

  private JsonNode briefs() {
    StoredLines.forgetAll(web.postgres);
    var stored = new StoredLines(web.postgres, TestWeb.HARBOUR);
    stored
        .brief("2026-11-17", 1, true)
        .line(
            "2026-11-17",
            1,
            "1",
            "ready_calls",
            "calls_ready",
            "Ready for Call",
            "9 calls became ready.",
            "open_work",
            "neutral");
    return get("/api/v1/briefs");
  }

  private JsonNode dashboard() {
    CountedDays.forgetAll(web.postgres);
    new CountedDays(web.postgres, TestWeb.HARBOUR)
        .fill(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 17));
    web.postgres.execute(
        """
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at,
          is_demo, call_external_id, nps_score, comment, themes)
        VALUES ('%s', 'answer-1', now(), '2026-11-17T10:00:00Z', false, 'first', 4,
          'I called three times and nobody picked up.', '{communication:negative}')"""
            .formatted(TestWeb.HARBOUR.id()));
    return get("/api/v1/dashboard?from=2026-11-14&to=2026-11-17");
  }

  /// Of the days that were counted for the series.
  private JsonNode points() {
    return get(
        "/api/v1/metrics/series?metrics=calls_total,feedback_nps&from=2026-11-16&to=2026-11-17");
  }

  private JsonNode series() {
    CountedDays.forgetAll(web.postgres);
    new CountedDays(web.postgres, TestWeb.HARBOUR)
        .fill(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 16));
    return get("/api/v1/metrics/calls_total/series?from=2026-11-14&to=2026-11-17");
  }

  private JsonNode get(String path) {
    return WebClient.json(new WebClient(address).getAs("dana@harbour.example", path));
  }
}
