package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings of an organisation, over HTTP.
@QuarkusTest
class OrganizationRouteTest {

  private static final String ADA = "ada@harbour.example";
  private static final String PATH = "/api/v1/organization";
  private static final String BEFORE =
      """
      {"name":"harbour-auto","zone":"Europe/Berlin","locale":"en-GB","opening":{"days":["monday",\
      "tuesday","wednesday","thursday","friday"],"from":"09:00","until":"18:00"},\
      "modelWords":true}""";
  private static final String VIENNA =
      """
      {"name":"  Hafen-Auto ","zone":"Europe/Vienna","locale":"de-AT",\
      "opening":{"days":["saturday","monday"],"from":"10:00","until":"24:00"},"modelWords":false}""";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @AfterEach
  void restore() {
    assertThat(put(BEFORE).statusCode()).isEqualTo(200);
  }

  @Test
  void changesWhatAdministratorsMay() {
    assertThat(put(VIENNA).statusCode()).isEqualTo(200);

    var shown = json(get(ADA));
    assertThat(shown.toString())
        .isEqualTo(
            """
            {"slug":"harbour-auto","sample":true,"name":"Hafen-Auto","zone":"Europe/Vienna",\
            "locale":"de-AT","opening":{"days":["monday","saturday"],"from":"10:00",\
            "until":"24:00"},"modelWords":false}""");
    var me = json(send("vera@harbour.example", "GET", "/api/v1/me", ""));
    assertThat(me.at("/organization/name").asText()).isEqualTo("Hafen-Auto");
    assertThat(me.at("/organization/zone").asText()).isEqualTo("Europe/Vienna");
    assertThat(json(send("kiri@alpine.example", "GET", "/api/v1/me", "")).at("/organization/zone"))
        .hasToString("\"Pacific/Auckland\"");
  }

  @Test
  void tellsTheSecondOfTwoThatItChangedMeanwhile() {
    String tag = get(ADA).headers().firstValue("ETag").orElseThrow();
    assertThat(put(VIENNA, tag).statusCode()).isEqualTo(200);

    HttpResponse<String> late = put(BEFORE, tag);

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(late).get("type").asText()).isEqualTo("urn:daybrief:problem:changed");
    assertThat(json(get(ADA)).get("zone").asText()).isEqualTo("Europe/Vienna");
    assertThat(put(BEFORE, get(ADA).headers().firstValue("ETag").orElseThrow()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void isForAdministrators() {
    for (String who : List.of("dana@harbour.example", "vera@harbour.example")) {
      assertThat(get(who).statusCode()).isEqualTo(403);
      assertThat(send(who, "PUT", PATH, VIENNA).statusCode()).isEqualTo(403);
    }
    assertThat(new WebClient(address).get(PATH).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "\"name\"",
        "{'name':'x','zone':'UTC','locale':'en','modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en','opening':OPEN}",
        "{'name':'x','zone':'UTC','locale':'en','opening':OPEN,'modelWords':'no'}",
        "{'name':'','zone':'UTC','locale':'en','opening':OPEN,'modelWords':true}",
        "{'name':'a\\u0000b','zone':'UTC','locale':'en','opening':OPEN,'modelWords':true}",
        "{'name':'x','zone':'Mars/Olympus','locale':'en','opening':OPEN,'modelWords':true}",
        "{'name':'x','zone':'+03:00','locale':'en','opening':OPEN,'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'e n','opening':OPEN,'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'','opening':OPEN,'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en','opening':OPEN,'modelWords':true,'slug':'y'}",
        "{'name':'x','zone':'UTC','locale':'en','opening':null,'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en',"
            + "'opening':{'days':[],'from':'09:00','until':'18:00'},'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en',"
            + "'opening':{'days':['monday','monday'],'from':'09:00','until':'18:00'},'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en',"
            + "'opening':{'days':['Mon'],'from':'09:00','until':'18:00'},'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en',"
            + "'opening':{'days':['monday'],'from':'18:00','until':'09:00'},'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en',"
            + "'opening':{'days':['monday'],'from':'09:00','until':'00:00'},'modelWords':true}",
        "{'name':'x','zone':'UTC','locale':'en',"
            + "'opening':{'days':['monday'],'from':'9','until':'24:00'},'modelWords':true}",
      })
  void refusesWhatItCannotRead(String body) {
    String open = "{'days':['monday'],'from':'09:00','until':'18:00'}";
    HttpResponse<String> refused = put(body.replace("OPEN", open).replace('\'', '"'));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("detail").asText()).startsWith("Nothing was changed: ");
    assertThat(json(get(ADA)).get("name").asText()).isEqualTo("harbour-auto");
  }

  private HttpResponse<String> get(String who) {
    return send(who, "GET", PATH, "");
  }

  private HttpResponse<String> put(String body) {
    return send(ADA, "PUT", PATH, body);
  }

  private HttpResponse<String> put(String body, String tag) {
    var client = new WebClient(address);
    return client.send(
        "PUT",
        PATH,
        body,
        "Authorization",
        client.bearer(ADA),
        "Content-Type",
        "application/json",
        "If-Match",
        tag);
  }

  private HttpResponse<String> send(String who, String method, String path, String body) {
    return new WebClient(address).sendAs(who, method, path, body);
  }
}
