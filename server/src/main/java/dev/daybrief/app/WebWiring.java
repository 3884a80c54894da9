package dev.daybrief.app;

import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.RunParts;
import dev.daybrief.http.WebParts;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.overview.OverviewParts;
import dev.daybrief.http.settings.SettingsParts;
import dev.daybrief.narration.SpokenNames;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresPreferenceStore;
import dev.daybrief.postgres.PostgresTeam;
import dev.daybrief.postgres.background.PostgresOpinionStore;
import dev.daybrief.postgres.brief.BriefNews;
import dev.daybrief.postgres.egress.PostgresEgressBook;
import dev.daybrief.postgres.fact.PostgresDayBook;
import dev.daybrief.postgres.overview.PostgresAnswerList;
import dev.daybrief.postgres.overview.PostgresBriefList;
import dev.daybrief.postgres.receipt.PostgresProofSource;
import dev.daybrief.run.Runs;
import dev.daybrief.security.AccessTokens;
import dev.daybrief.security.BuiltInSignIn;
import dev.daybrief.security.Invitations;
import dev.daybrief.security.Passwords;
import dev.daybrief.security.Revocations;
import dev.daybrief.security.SigningKey;
import dev.daybrief.security.TokenAuthenticator;
import java.net.URI;
import java.util.function.Consumer;

/// Connects the web to the rest.
///
/// @param app the database with the role that reads and writes rows
record WebWiring(Wiring rest, DaybriefConfig config, Database database, DatabaseUrl app) {

  void serve(Consumer<URI> whenUp) {
    var clock = rest.clock();
    var tokens = new AccessTokens(SigningKey.inFolder(config.home()), config.tokenIssuer(), clock);
    var pages = new CachedPages(rest.briefs(), config.cacheBriefs(), clock);
    var doors = new DoorWiring(database, rest.stores(), clock);
    var events = new BriefEvents();
    var team = new PostgresTeam(database);
    var passwords = new Passwords();
    var duties = new DutyWiring(database, config).parts();
    var known = new KnownOrganizations(rest.organizations(), clock);
    try (var revocations = new Revocations(rest.members(), clock).start();
        var imports = doors.imports(config.home().resolve("imports")).start();
        var runs = new Runs(rest.generation(), rest.runs(), Runs.Room.USUAL).start();
        var schedule = rest.schedule().start();
        var _ = new BriefNews(app, new WebNews(pages, known, events)).start()) {
      var parts =
          new WebParts(
              new TokenAuthenticator(tokens, revocations, clock),
              new BuiltInSignIn(
                  rest.members(),
                  passwords,
                  new BuiltInSignIn.Sessions(tokens, revocations),
                  duties.refusals(),
                  clock),
              rest.members(),
              rest.organizations(),
              known,
              pages,
              new PostgresOpinionStore(database),
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
              new SettingsParts(team, new Invitations(team, passwords, clock)),
              new RunParts(runs, rest.runs()),
              duties,
              clock,
              database::answers);
      Runnable stopping =
          () -> {
            events.end();
            schedule.stop();
          };
      WebServer.run(parts, config.listening(), new WebServer.Life(whenUp, stopping));
    }
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
