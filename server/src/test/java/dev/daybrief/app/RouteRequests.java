package dev.daybrief.app;

import dev.daybrief.day.Organization;
import dev.daybrief.security.factor.CodeMaker;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// A request of each route that is asked with a token; a mark behind `#` tells several of one route
/// apart.
record RouteRequests(WebClient client, String token, Organization organization) {

  private static final String BRIEF = "/api/v1/briefs/" + StoredWeb.DAY;
  private static final String FACTOR = "/api/v1/me/second-factor";
  private static final String SPAN = "?from=2025-05-01&to=2025-06-30";
  private static final String CURSOR = "\"next\":\"([^\"]+)\"";

  void addTo(Map<String, Supplier<HttpResponse<String>>> all) {
    all.put("GET /api/v1/me", () -> get("/api/v1/me"));
    addAccount(all);
    addBriefs(all);
    all.put("GET /api/v1/model-usage", () -> get("/api/v1/model-usage" + SPAN));
    all.put("GET /api/v1/model-usage/{date}", () -> get("/api/v1/model-usage/" + StoredWeb.DAY));
    addOverview(all);
    addSettings(all);
    addRuns(all);
    addOperations(all);
    addDoors(all);
    addRecords(all);
    addImports(all);
  }

  private void addAccount(Map<String, Supplier<HttpResponse<String>>> all) {
    String same = "{\"current\":\"%1$s\",\"password\":\"%1$s\"}".formatted(TestWeb.PASSWORD);
    all.put("POST /api/v1/me/password", () -> send("POST", "/api/v1/me/password", same));
    var recovery = new AtomicReference<String>("");
    all.put("GET " + FACTOR, () -> get(FACTOR));
    all.put("POST " + FACTOR, this::begun);
    all.put("POST " + FACTOR + "/confirmation", () -> confirmed(recovery));
    // Off again: the next login has no code.
    all.put(
        "POST " + FACTOR + "/removal",
        () ->
            send(
                "POST",
                FACTOR + "/removal",
                "{\"password\":\"%s\",\"code\":\"%s\"}"
                    .formatted(TestWeb.PASSWORD, recovery.get())));
  }

  private HttpResponse<String> begun() {
    return send("POST", FACTOR, "{\"password\":\"" + TestWeb.PASSWORD + "\"}");
  }

  private HttpResponse<String> confirmed(AtomicReference<String> recovery) {
    var maker = new CodeMaker(WebClient.json(begun()).get("secret").asText());
    String code = "{\"code\":\"" + maker.code(Instant.now(), 0) + "\"}";
    var confirmed = send("POST", FACTOR + "/confirmation", code);
    recovery.set(WebClient.json(confirmed).at("/recoveryCodes/0").asText());
    return confirmed;
  }

  private void addBriefs(Map<String, Supplier<HttpResponse<String>>> all) {
    all.put(
        "GET /api/v1/analytics/recent-activities",
        () -> get("/api/v1/analytics/recent-activities?date=" + StoredWeb.DAY));
    all.put("GET /api/v1/briefs/{date}", () -> get(BRIEF));
    all.put("GET /api/v1/briefs", () -> get("/api/v1/briefs"));
    all.put("GET /api/v1/briefs # rated", () -> get("/api/v1/briefs?rating=useful"));
    all.put("GET /api/v1/briefs # words", () -> get("/api/v1/briefs" + SPAN + "&q=calls"));
    for (int line = 0; line < 5; line++) {
      int number = line;
      all.put(
          "GET /api/v1/briefs/{date}/items/{id}/receipt # " + line,
          () -> get(item(number) + "/receipt"));
      all.put(
          "GET /api/v1/briefs/{date}/items/{id}/receipt.csv # " + line,
          () -> get(item(number) + "/receipt.csv"));
    }
    all.put(
        "POST /api/v1/briefs/{date}/items/{id}/feedback",
        () -> send("POST", item(3) + "/feedback", "{\"feedback\":\"useful\"}"));
    // Given and taken back on different lines, so that a row stays.
    all.put(
        "DELETE /api/v1/briefs/{date}/items/{id}/feedback",
        () -> send("DELETE", item(4) + "/feedback", ""));
  }

  private void addOverview(Map<String, Supplier<HttpResponse<String>>> all) {
    all.put("GET /api/v1/dashboard", () -> get("/api/v1/dashboard" + SPAN));
    all.put("GET /api/v1/metrics", () -> get("/api/v1/metrics"));
    all.put(
        "GET /api/v1/metrics/series",
        () -> get("/api/v1/metrics/series" + SPAN + "&metrics=calls_total,feedback_nps"));
    all.put(
        "GET /api/v1/metrics/{metric}/series",
        () -> get("/api/v1/metrics/calls_total/series" + SPAN));
    all.put("GET /api/v1/preferences", () -> get("/api/v1/preferences"));
    all.put(
        "PUT /api/v1/preferences",
        () ->
            send(
                "PUT",
                "/api/v1/preferences",
                "{\"language\":null,\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":true}"));
  }

  private void addSettings(Map<String, Supplier<HttpResponse<String>>> all) {
    String path = "/api/v1/organization";
    all.put("GET " + path, () -> get(path));
    all.put("PUT " + path, () -> send("PUT", path, settings(get(path).body())));
    String targets = "/api/v1/targets";
    String goals = "{\"targets\":[{\"metric\":\"calls_completed\",\"per\":\"week\",\"goal\":9}]}";
    all.put("GET " + targets, () -> get(targets));
    all.put("PUT " + targets, () -> send("PUT", targets, goals));
    all.put("GET /api/v1/sources", () -> get("/api/v1/sources"));
    all.put("GET /api/v1/mutes", () -> get("/api/v1/mutes"));
    all.put(
        "DELETE /api/v1/mutes/{kind}/{subject}",
        () -> send("DELETE", "/api/v1/mutes/calm/lost_calls", ""));
    all.put("GET /api/v1/members", () -> get("/api/v1/members"));
    all.put("PATCH /api/v1/members/{id}", this::changed);
    all.put("GET /api/v1/invitations", () -> get("/api/v1/invitations"));
    all.put("POST /api/v1/invitations", this::invited);
    all.put(
        "DELETE /api/v1/invitations/{id}",
        () ->
            send(
                "DELETE",
                "/api/v1/invitations/" + WebClient.json(invited()).at("/invitation/id").asText(),
                ""));
    all.put("POST /api/v1/auth/invitations", this::joined);
    all.put(
        "POST /api/v1/erasures",
        () -> send("POST", "/api/v1/erasures", "{\"emails\":[\"nobody@a.example\"]}"));
    all.put("POST /api/v1/exports", () -> send("POST", "/api/v1/exports", ""));
    all.put("GET /api/v1/audit", () -> get("/api/v1/audit"));
    all.put("GET /api/v1/audit # act", () -> get("/api/v1/audit?act=login&cursor=9000"));
    all.put("GET /api/v1/audit # days", () -> get("/api/v1/audit?from=2026-01-01&to=2026-01-02"));
  }

  private static String settings(String shown) {
    return shown.replaceFirst("\\{.*?\"name\"", "{\"name\"");
  }

  private HttpResponse<String> invited() {
    return send(
        "POST",
        "/api/v1/invitations",
        "{\"email\":\"%s@a.example\",\"name\":\"N\",\"role\":\"viewer\"}"
            .formatted(UUID.randomUUID()));
  }

  private HttpResponse<String> joined() {
    return send(
        "POST",
        "/api/v1/auth/invitations",
        "{\"secret\":\"%s\",\"password\":\"%s\"}"
            .formatted(WebClient.json(invited()).get("secret").asText(), TestWeb.PASSWORD));
  }

  /// One who just came, so that the one who asks stays.
  private HttpResponse<String> changed() {
    String email = WebClient.json(invited()).at("/invitation/email").asText();
    String secret =
        WebClient.json(
                send(
                    "POST",
                    "/api/v1/invitations",
                    "{\"email\":\"%s\",\"name\":\"N\",\"role\":\"viewer\"}".formatted(email)))
            .get("secret")
            .asText();
    send(
        "POST",
        "/api/v1/auth/invitations",
        "{\"secret\":\"%s\",\"password\":\"%s\"}".formatted(secret, TestWeb.PASSWORD));
    for (var member : WebClient.json(get("/api/v1/members")).get("members")) {
      if (member.get("email").asText().equals(email)) {
        return send(
            "PATCH", "/api/v1/members/" + member.get("id").asText(), "{\"role\":\"manager\"}");
      }
    }
    throw new IllegalStateException("nobody came");
  }

  private void addRuns(Map<String, Supplier<HttpResponse<String>>> all) {
    all.put("POST /api/v1/runs", this::run);
    all.put("GET /api/v1/runs", () -> get("/api/v1/runs"));
    all.put("GET /api/v1/runs/{id}", () -> get(location(run())));
  }

  private HttpResponse<String> run() {
    String day = "{\"from\":\"" + StoredWeb.DAY + "\"}";
    var accepted = send("POST", "/api/v1/runs", day);
    for (int look = 0; look < 10_000; look++) {
      if (get(location(accepted)).body().contains("\"finishedAt\":\"")) {
        return accepted;
      }
    }
    throw new IllegalStateException(accepted.body());
  }

  private void addOperations(Map<String, Supplier<HttpResponse<String>>> all) {
    String root = "/api/v1/operations/";
    String night = root + "nights/" + StoredWeb.DAY.minusDays(3);
    all.put("GET " + root + "nights", () -> get(root + "nights"));
    all.put("GET " + root + "nights # old", () -> get(root + "nights?before=" + StoredWeb.DAY));
    all.put("GET " + root + "nights/{date}", () -> get(night));
    all.put("POST " + root + "nights/{date}/reruns", () -> send("POST", night + "/reruns", one()));
    all.put("GET " + root + "model-usage", () -> get(root + "model-usage" + SPAN));
    all.put("GET " + root + "system", () -> get(root + "system"));
  }

  private String one() {
    return "{\"organization\":\"" + organization.id() + "\"}";
  }

  private void addDoors(Map<String, Supplier<HttpResponse<String>>> all) {
    String key = "{\"name\":\"%s\"}";
    all.put("GET /api/v1/api-keys", () -> get("/api/v1/api-keys"));
    all.put(
        "POST /api/v1/api-keys",
        () -> send("POST", "/api/v1/api-keys", key.formatted(UUID.randomUUID())));
    all.put(
        "DELETE /api/v1/api-keys/{id}",
        () ->
            send(
                "DELETE",
                "/api/v1/api-keys/"
                    + WebClient.json(
                            send("POST", "/api/v1/api-keys", key.formatted(UUID.randomUUID())))
                        .at("/key/id")
                        .asText(),
                ""));
    all.put("GET /api/v1/webhooks", () -> get("/api/v1/webhooks"));
    all.put("POST /api/v1/webhooks", this::webhook);
    all.put(
        "DELETE /api/v1/webhooks/{id}",
        () ->
            send(
                "DELETE",
                "/api/v1/webhooks/" + WebClient.json(webhook()).at("/webhook/id").asText(),
                ""));
  }

  private void addRecords(Map<String, Supplier<HttpResponse<String>>> all) {
    for (String kind : new String[] {"calls", "feedback", "service-records"}) {
      String path = "/api/v1/records/" + kind;
      all.put("GET " + path, () -> get(path));
      all.put("GET " + path + " # span", () -> get(path + SPAN + "&limit=100"));
      all.put(
          "GET " + path + " # next",
          () -> {
            var cursor = Pattern.compile(CURSOR).matcher(get(path).body());
            return get(path + (cursor.find() ? "?cursor=" + cursor.group(1) : ""));
          });
      String status = kind.equals("feedback") ? "" : "\"status\":\"Completed\",";
      String row = "{\"records\":[{\"external_id\":\"%s\",%s\"created_at\":\"%sT10:00:00Z\"}]}";
      all.put(
          "POST " + path, () -> send("POST", path, row.formatted("new", status, StoredWeb.DAY)));
      all.put(
          "POST " + path + " # known",
          () -> send("POST", path, row.formatted("call-5000", status, StoredWeb.DAY)));
    }
    all.put("GET /api/v1/records/calls # missed", () -> get("/api/v1/records/calls?status=missed"));
    all.put("GET /api/v1/records/feedback # words", () -> get("/api/v1/records/feedback?q=oil"));
    all.put("POST /api/v1/records/calls # repeated", () -> repeatable(UUID.randomUUID()));
  }

  private void addImports(Map<String, Supplier<HttpResponse<String>>> all) {
    all.put("POST /api/v1/imports", this::imported);
    all.put("GET /api/v1/imports/{id}", () -> get(location(imported())));
    all.put("GET /api/v1/imports/{id}/rejected", () -> get(location(imported()) + "/rejected"));
  }

  /// Waits for its end, so that its statements are its own.
  private HttpResponse<String> imported() {
    String csv = "external_id,status,created_at\nimported,Lost,x\nfound,Missed,2025-06-03T09:00Z\n";
    var accepted =
        client.send(
            "POST",
            "/api/v1/imports?kind=calls&name=calls.csv",
            csv,
            "Authorization",
            token,
            "Content-Type",
            "text/csv");
    for (int look = 0; look < 10_000; look++) {
      if (!get(location(accepted)).body().contains("\"running\"")) {
        return accepted;
      }
    }
    throw new IllegalStateException(accepted.body());
  }

  private static String location(HttpResponse<String> accepted) {
    return accepted.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> repeatable(UUID key) {
    return client.send(
        "POST",
        "/api/v1/records/calls",
        "{\"records\":[]}",
        "Authorization",
        token,
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key.toString());
  }

  private HttpResponse<String> webhook() {
    return send("POST", "/api/v1/webhooks", "{\"provider\":\"vapi\"}");
  }

  private String item(int line) {
    var items = WebClient.json(get(BRIEF)).get("items");
    return BRIEF + "/items/" + items.get(line).get("id").asText();
  }

  private HttpResponse<String> get(String path) {
    return client.get(path, "Authorization", token);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return client.send(
        method, path, body, "Authorization", token, "Content-Type", "application/json");
  }
}
