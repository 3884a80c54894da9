package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.ranking.Topic;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What readers say about lines, over HTTP.
@QuarkusTest
class ItemFeedbackTest {

  private static final String DANA = "dana@harbour.example";
  private static final String VERA = "vera@harbour.example";
  private static final String KIRI = "kiri@alpine.example";
  private static final String BRIEF = "/api/v1/briefs/2026-11-17";

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @AfterEach
  void forgetOpinions() {
    web.opinions.away = false;
    web.opinions
        .list(TestWeb.HARBOUR.id())
        .forEach(
            one ->
                web.opinions.takeBack(TestWeb.HARBOUR.id(), one.date(), one.topic(), one.member()));
  }

  @Test
  void keepsTheLastThingAMemberSaidOfALine() {
    assertThat(say(DANA, item(2), "useful").statusCode()).isEqualTo(204);
    assertThat(say(DANA, item(2), "not_useful").statusCode()).isEqualTo(204);
    assertThat(say(VERA, item(2), "useful").statusCode()).isEqualTo(204);

    var kept = web.opinions.list(TestWeb.HARBOUR.id());
    assertThat(kept)
        .extracting(one -> one.judgement())
        .containsExactly(Judgement.NOT_USEFUL, Judgement.USEFUL);
    assertThat(kept)
        .allSatisfy(
            one -> {
              assertThat(one.date()).isEqualTo(TestWeb.DAY);
              assertThat(one.topic())
                  .isEqualTo(new Topic(InsightKind.DAY_CHANGE, Subject.LOST_CALLS));
            });
  }

  @Test
  void takesBackWhatTheMemberSaid() {
    say(DANA, item(2), "mute");
    say(VERA, item(2), "useful");

    assertThat(takeBack(DANA, item(2)).statusCode()).isEqualTo(204);
    assertThat(takeBack(DANA, item(2)).statusCode()).isEqualTo(204);

    assertThat(web.opinions.list(TestWeb.HARBOUR.id()))
        .extracting(one -> one.judgement())
        .containsExactly(Judgement.USEFUL);
  }

  @Test
  void showsManagersWhatIsMutedAndLiftsIt() {
    say(DANA, item(2), "mute");
    String lost = "/api/v1/mutes/day_change/lost_calls";

    assertThat(mutes(VERA).statusCode()).isEqualTo(403);
    assertThat(client().sendAs(VERA, "DELETE", lost, "").statusCode()).isEqualTo(403);
    assertThat(json(mutes(KIRI)).get("mutes")).isEmpty();
    assertThat(client().sendAs(KIRI, "DELETE", lost, "").statusCode()).isEqualTo(204);
    var shown = json(mutes(DANA)).get("mutes");
    assertThat(shown).hasSize(1);
    assertThat(shown.at("/0/kind").asText()).isEqualTo("day_change");
    assertThat(shown.at("/0/subject").asText()).isEqualTo("lost_calls");

    for (String wrong : List.of("day_change/nothing", "nothing/lost_calls", "DAY_CHANGE/x")) {
      assertThat(client().sendAs(DANA, "DELETE", "/api/v1/mutes/" + wrong, "").statusCode())
          .isEqualTo(404);
    }
    assertThat(client().sendAs(DANA, "DELETE", lost, "").statusCode()).isEqualTo(204);
    assertThat(client().sendAs(DANA, "DELETE", lost, "").statusCode()).isEqualTo(204);
    assertThat(json(mutes(DANA)).get("mutes")).isEmpty();
  }

  private HttpResponse<String> mutes(String who) {
    return client().sendAs(who, "GET", "/api/v1/mutes", "");
  }

  @Test
  void letsOnlyManagersMuteAndOnlyFreeLines() {
    HttpResponse<String> viewer = say(VERA, item(2), "mute");

    assertThat(viewer.statusCode()).isEqualTo(403);
    assertThat(json(viewer).get("type").asText()).isEqualTo("urn:daybrief:problem:forbidden");
    assertThat(say(DANA, item(0), "mute").statusCode()).isEqualTo(400);
    assertThat(web.opinions.list(TestWeb.HARBOUR.id())).isEmpty();
    assertThat(say(DANA, item(2), "mute").statusCode()).isEqualTo(204);
  }

  @Test
  void letsOnlyManagersDoOrPutOffOnlyOpenWork() {
    for (String said : List.of("done", "snooze")) {
      assertThat(say(VERA, item(3), said).statusCode()).as(said).isEqualTo(403);
      assertThat(say(DANA, item(0), said).statusCode()).as(said).isEqualTo(400);
      assertThat(say(DANA, item(2), said).statusCode()).as(said).isEqualTo(400);
    }
    assertThat(web.opinions.list(TestWeb.HARBOUR.id())).isEmpty();

    assertThat(say(DANA, item(3), "snooze").statusCode()).isEqualTo(204);
    assertThat(say(DANA, item(3), "done").statusCode()).isEqualTo(204);

    assertThat(web.opinions.list(TestWeb.HARBOUR.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.judgement()).isEqualTo(Judgement.DONE);
              assertThat(one.count()).contains(40L);
            });
  }

  @Test
  void answersAForeignLineAsAnAbsentOne() {
    String foreign = "/api/v1/briefs/2026-11-17/items/" + item(2) + "/feedback";
    String absent = "/api/v1/briefs/2026-11-17/items/none/feedback";
    String otherDay = "/api/v1/briefs/2026-11-16/items/" + item(2) + "/feedback";
    String noDay = "/api/v1/briefs/someday/items/" + item(2) + "/feedback";

    var problems =
        List.of(foreign, absent, otherDay, noDay).stream()
            .flatMap(
                path ->
                    List.of(
                            send(KIRI, "POST", path, "{\"feedback\":\"useful\"}"),
                            send(KIRI, "DELETE", path, ""))
                        .stream()
                        .map(answer -> answer.statusCode() + answer.body().replace(path, "PATH")))
            .distinct();

    assertThat(problems).singleElement().asString().startsWith("404");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    String path = BRIEF + "/items/" + item(2) + "/feedback";
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "\"useful\"",
            "{}",
            "{\"feedback\":1}",
            "{\"feedback\":\"USEFUL\"}",
            "{\"feedback\":\"finished\"}",
            "{\"feedback\":\"useful\",\"x\":1}")) {
      assertThat(send(DANA, "POST", path, body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(send(DANA, "POST", path + "?x=1", "{\"feedback\":\"useful\"}").statusCode())
        .isEqualTo(400);
    assertThat(send(DANA, "POST", path, " ".repeat(20_000)).statusCode()).isEqualTo(413);
    assertThat(send(DANA, "DELETE", path, "{}").statusCode()).isEqualTo(400);
    assertThat(client().send("POST", path, "{}", "Content-Type", "application/json").statusCode())
        .isEqualTo(401);
    assertThat(client().send("DELETE", path, "").statusCode()).isEqualTo(401);
    assertThat(client().get(path).statusCode()).isEqualTo(405);
    assertThat(web.opinions.list(TestWeb.HARBOUR.id())).isEmpty();
  }

  @Test
  void saysThatTheStoreIsAway() {
    String id = item(2);
    web.opinions.away = true;

    HttpResponse<String> refused = say(DANA, id, "useful");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  private String item(int index) {
    return json(client().get(BRIEF, "Authorization", client().bearer(DANA)))
        .at("/items/" + index + "/id")
        .asText();
  }

  private HttpResponse<String> say(String who, String item, String what) {
    return send(
        who, "POST", BRIEF + "/items/" + item + "/feedback", "{\"feedback\":\"" + what + "\"}");
  }

  private HttpResponse<String> takeBack(String who, String item) {
    return send(who, "DELETE", BRIEF + "/items/" + item + "/feedback", "");
  }

  private HttpResponse<String> send(String who, String method, String path, String body) {
    return new WebClient(address).sendAs(who, method, path, body);
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
