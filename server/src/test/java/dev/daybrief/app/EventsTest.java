package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an open page hears, over HTTP.
@QuarkusTest
class EventsTest {

  private static final String DANA = "dana@harbour.example";
  private static final String PATH = "/api/v1/events";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private final List<EventStream> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(EventStream::close);
    open.forEach(EventStream::awaitEnd);
  }

  @Test
  void tellsOfBriefsOfTheOwnOrganizationAlone() {
    var ours = listen(bearer(DANA));
    var theirs = listen(bearer("kiri@alpine.example"));

    web.events.published(TestWeb.HARBOUR.id(), DAY, 1);
    web.events.published(TestWeb.ALPINE.id(), DAY.plusDays(1), 2);

    assertThat(ours.nextEvent())
        .containsExactly(
            "event: brief.published", "data: {\"date\":\"2026-11-18\",\"revision\":1}");
    assertThat(theirs.nextEvent())
        .containsExactly("event: brief.revised", "data: {\"date\":\"2026-11-19\",\"revision\":2}");
    web.events.missed(TestWeb.ALPINE.id());
    assertThat(theirs.nextEvent()).containsExactly("event: brief.missed", "data: {}");
    web.events.changed(TestWeb.ALPINE.id());
    assertThat(theirs.nextEvent()).containsExactly("event: organization.changed", "data: {}");
    web.events.published(TestWeb.HARBOUR.id(), DAY, 1);
    assertThat(ours.nextEvent()).contains("event: brief.published");
    web.events.missed();
    assertThat(ours.nextEvent()).containsExactly("event: brief.missed", "data: {}");
  }

  @Test
  void endsWhenTheProcessIsToStop() {
    var one = listen(bearer(DANA));
    var other = listen(bearer("kiri@alpine.example"));

    web.events.end();

    one.awaitEnd();
    other.awaitEnd();
  }

  @Test
  void keepsNothingOnTheWay() {
    var headers = listen(bearer(DANA)).headers();

    assertThat(headers.firstValue("Content-Type")).contains("text/event-stream");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void endsWithTheSession() {
    String bearer = bearer(DANA);
    var stays = listen(bearer(DANA));
    var ends = listen(bearer);

    client()
        .send("POST", "/api/v1/auth/logout", "", "Authorization", bearer, "X-Daybrief-Csrf", "1");

    ends.awaitEnd();
    web.events.published(TestWeb.HARBOUR.id(), DAY, 1);
    assertThat(stays.nextEvent()).contains("event: brief.published");
    assertThat(ends.nextEvent()).isEmpty();
  }

  @Test
  void listensForAFewPagesOfAMember() {
    String bearer = bearer(DANA);
    for (int page = 0; page < 10; page++) {
      listen(bearer);
    }

    var refused = client().get(PATH, "Authorization", bearer);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    listen(bearer("vera@harbour.example"));
    open.getFirst().close();
    open.getFirst().awaitEnd();
    assertThat(EventStream.whenAdmitted(address.resolve(PATH), bearer)).satisfies(open::add);
  }

  @Test
  void refusesWhomAndWhatItMust() {
    assertThat(client().get(PATH).statusCode()).isEqualTo(401);
    assertThat(client().get(PATH, "Authorization", "Bearer x").statusCode()).isEqualTo(401);
    assertThat(client().get(PATH + "?since=1", "Authorization", bearer(DANA)).statusCode())
        .isEqualTo(400);
    assertThat(client().send("HEAD", PATH, "", "Authorization", bearer(DANA)).statusCode())
        .isEqualTo(405);
  }

  private EventStream listen(String bearer) {
    var stream = EventStream.open(address.resolve(PATH), bearer);
    open.add(stream);
    return stream;
  }

  private String bearer(String email) {
    return client().bearer(email);
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
