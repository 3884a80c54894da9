package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// How much goes over the wire for a day that is known: every brief of the sample, in every
/// language.
@QuarkusTest
@TestProfile(RoutePlanTest.Stored.class)
class AnswerSizeTest {

  private static final int MOST = 5_000;
  private static final List<String> LANGUAGES = List.of("en", "de", "es", "ar", "hi");
  private static final String LINES = "/api/v1/analytics/recent-activities?date=";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject StoredWeb web;

  private String bearer = "";

  private HttpResponse<byte[]> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(address.resolve(path)).header("Authorization", bearer);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  /// Each language on a fifth of the days.
  private List<LocalDate> days() {
    var client = new WebClient(address);
    bearer = client.bearer(StoredWeb.ADMIN_OF_NOTHING);
    client.send("POST", "/api/v1/organization/sample", "", "Authorization", bearer);
    LocalDate last =
        LocalDate.parse(
            WebClient.json(client.get("/api/v1/me", "Authorization", bearer))
                .get("yesterday")
                .asText());
    List<LocalDate> days = last.minusDays(9).datesUntil(last.plusDays(1)).toList();
    Organization one =
        new PostgresOrganizations(web.database).findBySlug(StoredWeb.NOTHING).orElseThrow();
    for (int i = 0; i < days.size(); i++) {
      Locale locale = Locale.forLanguageTag(LANGUAGES.get(i % LANGUAGES.size()));
      web.generate(
          new Organization(one.id(), one.slug(), one.name(), one.zone(), locale),
          List.of(days.get(i)));
    }
    return days;
  }

  @Test
  void staysSmall() throws IOException {
    for (LocalDate day : days()) {
      for (String path : List.of("/api/v1/briefs/" + day, LINES + day)) {
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip, br");
        HttpResponse<byte[]> plain = get(path);

        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).contains("Authorization, Accept-Encoding");
        assertThat(packed.body().length).as(path).isLessThanOrEqualTo(MOST / 2);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
        assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(plain.headers().firstValue("ETag"))
            .isPresent()
            .isNotEqualTo(packed.headers().firstValue("ETag"));
        assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
            .isEqualTo(304);
      }
    }
  }
}
