package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Goals of an organisation, over HTTP.
@QuarkusTest
class TargetsTest {

  private static final String ADA = "ada@harbour.example";
  private static final String PATH = "/api/v1/targets";
  private static final String NONE = "{\"targets\":[]}";
  private static final String TWO =
      """
      {"targets":[{"metric":"service_completed","per":"month","goal":90},\
      {"metric":"calls_completed","per":"week","goal":120}]}""";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @AfterEach
  void removeAll() {
    assertThat(put(NONE).statusCode()).isEqualTo(200);
  }

  @Test
  void replacesAllGoals() {
    assertThat(get(ADA).body()).isEqualTo(NONE);

    HttpResponse<String> put = put(TWO);

    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(get(ADA).body())
        .isEqualTo(put.body())
        .isEqualTo(
            """
            {"targets":[{"metric":"calls_completed","per":"week","goal":120},\
            {"metric":"service_completed","per":"month","goal":90}]}""");
    assertThat(put(NONE).body()).isEqualTo(NONE);
    assertThat(get(ADA).body()).isEqualTo(NONE);
  }

  @Test
  void tellsTheSecondOfTwoThatTheyChangedMeanwhile() {
    String tag = get(ADA).headers().firstValue("ETag").orElseThrow();
    assertThat(put(TWO, tag).statusCode()).isEqualTo(200);

    HttpResponse<String> late = put(NONE, tag);

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(get(ADA)).get("targets")).hasSize(2);
  }

  @Test
  void isForAdministratorsOfTheOrganizationAlone() {
    put(TWO);

    assertThat(get("dana@harbour.example").statusCode()).isEqualTo(403);
    assertThat(client().sendAs("vera@harbour.example", "PUT", PATH, NONE).statusCode())
        .isEqualTo(403);
    assertThat(client().get(PATH).statusCode()).isEqualTo(401);
    assertThat(json(get(ADA)).get("targets")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'targets':{}}",
        "{'targets':[],'more':1}",
        "{'targets':[{'metric':'calls_completed','per':'week'}]}",
        "{'targets':[{'metric':'calls_completed','per':'day','goal':1}]}",
        "{'targets':[{'metric':'calls_completed','per':'week','goal':0}]}",
        "{'targets':[{'metric':'calls_completed','per':'week','goal':1.5}]}",
        "{'targets':[{'metric':'calls_completed','per':'week','goal':'1'}]}",
        "{'targets':[{'metric':'calls_completed','per':'week','goal':1000000001}]}",
        "{'targets':[{'metric':'calls_completed','per':'week','goal':99999999999999999999}]}",
        "{'targets':[{'metric':'feedback_nps','per':'week','goal':1}]}",
        "{'targets':[{'metric':'nothing','per':'week','goal':1}]}",
        "{'targets':[{'metric':null,'per':null,'goal':1}]}",
        "{'targets':[{'metric':'calls_completed','per':'week','goal':1},"
            + "{'metric':'calls_completed','per':'week','goal':2}]}",
      })
  void refusesWhatItCannotRead(String body) {
    HttpResponse<String> refused = put(body.replace('\'', '"'));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("detail").asText()).startsWith("Nothing was changed: ");
    assertThat(get(ADA).body()).isEqualTo(NONE);
  }

  private HttpResponse<String> get(String who) {
    return client().sendAs(who, "GET", PATH, "");
  }

  private HttpResponse<String> put(String body) {
    return client().sendAs(ADA, "PUT", PATH, body);
  }

  private HttpResponse<String> put(String body, String tag) {
    var client = client();
    String bearer = client.bearer(ADA);
    return client.send(
        "PUT",
        PATH,
        body,
        "Authorization",
        bearer,
        "Content-Type",
        "application/json",
        "If-Match",
        tag);
  }

  private WebClient client() {
    return new WebClient(address);
  }
}
