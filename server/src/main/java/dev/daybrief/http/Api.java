package dev.daybrief.http;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.daybrief.access.Role;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.http.Endpoint.Followed;
import dev.daybrief.http.Endpoint.Guarded;
import dev.daybrief.http.Endpoint.Open;
import dev.daybrief.http.doors.Doors;
import dev.daybrief.http.duty.Duties;
import dev.daybrief.http.operation.Operation;
import dev.daybrief.http.overview.Overview;
import dev.daybrief.http.receipt.ReceiptRoutes;
import dev.daybrief.http.settings.Settings;
import dev.daybrief.http.webhook.Hooks;
import java.util.List;
import java.util.stream.Stream;

/// The API, a row an endpoint. contract/openapi.json describes exactly these.
final class Api {

  static final String ROOT = "/api/";

  private static final String ITEM_FEEDBACK = "/api/v1/briefs/:date/items/:id/feedback";

  private static final String RECEIPT = "/api/v1/briefs/:date/items/:id/receipt";

  static List<Endpoint> endpoints(WebParts parts) {
    return Stream.of(
            parts.desk().map(desk -> sessions(desk, parts)).orElse(List.of()),
            own(parts),
            Doors.endpoints(parts.doors(), parts.organization().organizations(), parts.clock()),
            Hooks.endpoints(parts.hooks(), parts.clock(), parts.callers().counting()),
            Overview.endpoints(parts.overview(), parts.known()),
            Settings.endpoints(parts.known(), parts.organization(), parts.clock()),
            parts.settings().map(Settings::endpoints).orElse(List.of()),
            Duties.endpoints(parts.duties(), parts.known()),
            Operation.endpoints(parts.operation(), parts.clock()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Endpoint> sessions(SignInDesk desk, WebParts parts) {
    var sessions = new SessionRoutes(desk, parts.authenticator(), parts.known(), parts.clock());
    return List.of(
        new Open(POST, "/api/v1/auth/login", sessions::login),
        new Open(POST, "/api/v1/auth/refresh", sessions::refresh),
        new Guarded(POST, "/api/v1/auth/logout", Role.VIEWER, sessions::logout));
  }

  private static List<Endpoint> own(WebParts parts) {
    var organizations = parts.known();
    var me = new MeRoute(parts.authenticator(), organizations);
    var items =
        new ItemFeedbackRoute(parts.pages(), parts.organization().opinions(), parts.clock());
    var usage = new UsageRoute(parts.egress(), parts.clock());
    var runs = new RunRoutes(parts.runs(), organizations);
    var receipts =
        new ReceiptRoutes(
            parts.pages(),
            parts.proofs(),
            principal ->
                organizations.find(principal.organization()).map(known -> known.organization()));
    var days = new DayReading(parts.pages(), organizations, parts.runs().views());
    return List.of(
        new Guarded(GET, "/api/v1/me", Role.VIEWER, me::show),
        new Guarded(
            GET, "/api/v1/analytics/recent-activities", Role.VIEWER, new ActivitiesRoute(days)),
        new Guarded(GET, "/api/v1/briefs/:date", Role.VIEWER, new BriefRoute(days)),
        new Followed(GET, "/api/v1/events", Role.VIEWER, parts.events()::open),
        new Guarded(POST, ITEM_FEEDBACK, Role.VIEWER, items::give),
        new Guarded(GET, RECEIPT, Role.VIEWER, receipts::json),
        new Guarded(GET, RECEIPT + ".csv", Role.VIEWER, receipts::csv),
        new Guarded(DELETE, ITEM_FEEDBACK, Role.VIEWER, items::takeBack),
        new Guarded(POST, "/api/v1/runs", Role.ADMIN, runs::ask),
        new Guarded(GET, "/api/v1/runs", Role.ADMIN, runs::list),
        new Guarded(GET, "/api/v1/runs/:id", Role.ADMIN, runs::find),
        new Guarded(GET, "/api/v1/model-usage", Role.ADMIN, usage::days),
        new Guarded(GET, "/api/v1/model-usage/:date", Role.ADMIN, usage::requests));
  }

  private Api() {}
}
