package dev.daybrief.app;

import dev.daybrief.cache.RedisBytes;
import dev.daybrief.cache.SharedDays;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.PageParts;
import dev.daybrief.http.Presence;
import dev.daybrief.http.RunParts;
import dev.daybrief.http.WebParts;
import dev.daybrief.http.caller.Callers;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.overview.OverviewParts;
import dev.daybrief.http.settings.OrganizationParts;
import dev.daybrief.narration.SpokenNames;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresPreferenceStore;
import dev.daybrief.postgres.attached.PostgresSourceReports;
import dev.daybrief.postgres.background.PostgresOpinionStore;
import dev.daybrief.postgres.brief.BriefNews;
import dev.daybrief.postgres.egress.PostgresEgressBook;
import dev.daybrief.postgres.fact.PostgresDayBook;
import dev.daybrief.postgres.overview.PostgresAnswerList;
import dev.daybrief.postgres.overview.PostgresBriefList;
import dev.daybrief.postgres.receipt.PostgresProofSource;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.sample.PostgresSampleStore;
import dev.daybrief.record.SampleStore;
import dev.daybrief.run.Reruns;
import dev.daybrief.run.Runs;
import dev.daybrief.sample.SampleLoading;
import dev.daybrief.security.SealingKeys;
import dev.daybrief.security.quota.RequestQuotas;
import dev.daybrief.theme.CommentReader;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Connects the web to the rest.
///
/// @param app the database with the role that reads and writes rows
record WebWiring(Wiring rest, DaybriefConfig config, Database database, DatabaseUrl app) {

  void serve(Consumer<URI> whenUp) {
    var clock = rest.clock();
    var doors = new DoorWiring(database, rest.stores(), clock);
    var events = new BriefEvents();
    var leaving = new AtomicBoolean();
    var hears = new AtomicBoolean();
    var duties = new DutyWiring(database, config).parts();
    var known = new KnownOrganizations(rest.organizations(), clock);
    var generation = rest.generation();
    try (var _ = database.watch();
        var pages = new CachedPages(rest.briefs(), config.cacheBriefs(), clock, shared());
        var entrance = Entrance.of(rest, config, database, duties.refusals());
        var imports = doors.imports(config.home().resolve("imports")).start();
        var runs = new Runs(generation, rest.runs(), Runs.Room.USUAL).start();
        var reruns = new Reruns(generation, rest.runs());
        var views = rest.making().firstViews();
        var schedule = rest.making().schedule().start();
        var _ = new BriefNews(app, new WebNews(pages, known, events, hears)).start()) {
      var parts =
          new WebParts(
              entrance.authenticator(),
              entrance.desk(),
              new OrganizationParts(
                  rest.organizations(),
                  rest.targets(),
                  new PostgresOpinionStore(database),
                  new SampleLoading(samples(database, rest.comments()), runs, clock),
                  new PostgresSourceReports(database)),
              known,
              pages,
              new PostgresProofSource(database),
              new PostgresEgressBook(database),
              doors.parts(imports),
              CallSystems.parts(
                  rest.webhooks(),
                  rest.webhookStore(),
                  rest.organizations(),
                  rest.stores(),
                  rest.publicUrl()),
              overview(database),
              events,
              entrance.settings(),
              new RunParts(runs, rest.runs(), views),
              duties,
              new OperationWiring(database, config, clock).parts(reruns, hears::get),
              Callers.of(config.guarding().proxies(), new RequestQuotas(config.guarding().rates())),
              clock,
              new Presence(database::isThere, leaving::get));
      Runnable stopping =
          () -> {
            leaving.set(true);
            events.end();
            schedule.stop();
            waitForOthers();
          };
      WebServer.run(parts, config.listening(), new WebServer.Life(whenUp, stopping));
    }
  }

  /// Until everybody who sends requests here has seen that this process is not ready any more.
  private void waitForOthers() {
    try {
      Thread.sleep(config.listening().drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<SharedDays<PageParts>> shared() {
    return config
        .redis()
        .map(
            url ->
                new SharedDays<>(
                    new RedisBytes(url),
                    SharedPages.sealedBy(SealingKeys.inFolder(config.home())),
                    rest.clock()));
  }

  static SampleStore samples(Database database, CommentReader reader) {
    return new PostgresSampleStore(
        database,
        new CallStore(database),
        new FeedbackStore(database, reader),
        new ServiceRecordStore(database));
  }

  static OverviewParts overview(Database database) {
    return new OverviewParts(
        new PostgresBriefList(database),
        new PostgresDayBook(database),
        new PostgresAnswerList(database),
        new PostgresPreferenceStore(database),
        new SpokenNames());
  }
}
