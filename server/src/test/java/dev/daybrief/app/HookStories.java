package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookDesk.Issued;
import dev.daybrief.access.WebhookProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds for the events of every provider, over HTTP into PostgreSQL.
abstract class HookStories {

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  private @Nullable HookClient client;

  abstract WebhookProvider provider();

  /// Null where the server makes it.
  abstract @Nullable String secret();

  /// The events of one call, which has an NPS where the provider tells one; in their order.
  abstract List<String> events();

  abstract HttpResponse<String> send(HookClient by, String event);

  /// Another body under the signature of the event.
  abstract HttpResponse<String> sendTampered(HookClient by, String event);

  abstract String withUnknownFields(String event);

  abstract String ofUnknownKind();

  @BeforeEach
  final void beginWithoutCalls() {
    web.postgres.execute("TRUNCATE daybrief.calls, daybrief.feedback, daybrief.webhooks");
    client = new HookClient(address, issued());
  }

  final Issued issued() {
    return web.webhooks().issue(TestWeb.HARBOUR.id(), provider(), secret());
  }

  final HookClient client() {
    return java.util.Objects.requireNonNull(client);
  }

  final void sendAll(List<String> events) {
    for (String event : events) {
      HttpResponse<String> answer = send(client(), event);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  final String stored(String sql) {
    return String.valueOf(web.postgres.text(sql));
  }

  final String call() {
    return stored(
        """
        SELECT concat_ws(' ', external_id, status, direction, customer_name, customer_phone,
          customer_key, agent, campaign, ended_reason, duration_seconds, nps_score, cost,
          service_record_external_id)
        FROM daybrief.calls WHERE valid_until = 'infinity'""");
  }

  /// All that the events left, the past states too.
  final String everything() {
    return stored(
        """
        SELECT (SELECT string_agg(c::text, '\n' ORDER BY c.updated_at) FROM daybrief.calls c)
          || coalesce((SELECT string_agg(f::text, '\n') FROM daybrief.feedback f), '')""");
  }

  final String tally() {
    return stored(
        """
        SELECT concat_ws(' ', accepted, refused, unknown_events, unknown_fields)
        FROM daybrief.webhooks""");
  }

  @Test
  final void leaveTheSameRecordsInEveryOrder() {
    List<String> events = events();
    sendAll(events);
    String expected = everything();
    for (List<String> order : orders(events)) {
      web.postgres.execute("TRUNCATE daybrief.calls, daybrief.feedback");
      sendAll(order);
      assertThat(everything()).isEqualTo(expected);
    }
  }

  private static List<List<String>> orders(List<String> events) {
    if (events.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<String>>();
    for (int i = 0; i < events.size(); i++) {
      var rest = new ArrayList<>(events);
      String first = rest.remove(i);
      for (List<String> order : orders(rest)) {
        var whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  @Test
  final void changeNothingWhenTheyComeAgain() {
    sendAll(events());
    String expected = everything();
    sendAll(events());
    sendAll(events().reversed());

    assertThat(everything()).isEqualTo(expected);
    assertThat(tally()).startsWith(3 * events().size() + " 0 0");
  }

  @Test
  final void changeNothingWhenTheyComeAllAtOnce() throws Exception {
    sendAll(events());
    String expected = everything();
    web.postgres.execute("TRUNCATE daybrief.calls, daybrief.feedback");
    List<String> events = events();
    try (var senders = Executors.newFixedThreadPool(16)) {
      var sent =
          senders.invokeAll(
              IntStream.range(0, 60)
                  .mapToObj(
                      i ->
                          (Callable<Integer>)
                              () -> send(client(), events.get(i % events.size())).statusCode())
                  .toList());
      for (var status : sent) {
        assertThat(status.get()).isEqualTo(200);
      }
    }

    assertThat(everything()).isEqualTo(expected);
  }

  @Test
  final void areRefusedAlikeWhateverIsWrong() {
    String event = events().getLast();
    HookClient good = client();
    HttpResponse<String> tampered = sendTampered(good, event);
    assertThat(tampered.statusCode()).isEqualTo(401);
    assertThat(tally()).isEqualTo("0 1 0 0");

    Issued other =
        web.webhooks().issue(TestWeb.ALPINE.id(), provider(), "another secret".replace(' ', '-'));
    var foreign = new HookClient(address, new Issued(other.webhook(), good.hook().secret()));
    assertThat(refusal(send(foreign, event), foreign)).isEqualTo(refusal(tampered, good));
    Issued gone = issued();
    web.postgres.execute(
        "UPDATE daybrief.webhooks SET revoked_at = now() WHERE webhook_id = '%s'"
            .formatted(gone.webhook().id()));
    var revoked = new HookClient(address, gone);
    assertThat(refusal(send(revoked, event), revoked)).isEqualTo(refusal(tampered, good));
    web.postgres.execute("DELETE FROM daybrief.webhooks");
    var absent = new HookClient(address, issued());
    web.postgres.execute("DELETE FROM daybrief.webhooks");
    assertThat(refusal(send(absent, event), absent)).isEqualTo(refusal(tampered, good));
    assertThat(stored("SELECT count(*) FROM daybrief.calls")).isEqualTo("0");
  }

  /// Everything but the address, which the sender knows.
  private static String refusal(HttpResponse<String> answer, HookClient by) {
    var headers = new java.util.TreeMap<>(answer.headers().map());
    return answer.statusCode() + answer.body().replace(by.hook().webhook().path(), "") + headers;
  }

  @Test
  final void areRefusedAtTheAddressOfAnotherProvider() {
    String path = client().hook().webhook().path();
    for (String word : List.of("vapi", "twilio", "retell")) {
      if (!word.equals(provider().word())) {
        String type =
            word.equals("twilio") ? "application/x-www-form-urlencoded" : "application/json";
        HttpResponse<String> answer =
            client()
                .send(
                    path.replace(provider().word(), word),
                    new byte[] {'{', '}'},
                    "Content-Type",
                    type,
                    "X-Vapi-Secret",
                    client().hook().secret());
        assertThat(answer.statusCode()).isEqualTo(401);
      }
    }
  }

  @Test
  final void areStoredForTheOrganizationOfTheAddressAlone() {
    sendAll(events());

    assertThat(stored("SELECT string_agg(DISTINCT organization_id::text, ' ') FROM daybrief.calls"))
        .isEqualTo(TestWeb.HARBOUR.id().toString());
  }

  @Test
  final void areReadWithFieldsThatNobodyKnowsAndTheseCounted() {
    sendAll(List.of(events().getLast()));
    String expected = everything();
    long known = Long.parseLong(tally().split(" ", -1)[3]);
    sendAll(List.of(withUnknownFields(events().getLast())));

    assertThat(known).isZero();
    assertThat(everything()).isEqualTo(expected);
    assertThat(tally()).isEqualTo("2 0 0 2");
  }

  @Test
  final void areIgnoredAndCountedWhereTheirKindIsUnknown() {
    HttpResponse<String> answer = send(client(), ofUnknownKind());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tally()).isEqualTo("1 0 1 0");
    assertThat(stored("SELECT count(*) FROM daybrief.calls")).isEqualTo("0");
  }
}
