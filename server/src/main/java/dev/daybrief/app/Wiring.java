package dev.daybrief.app;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Operators;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.TargetStore;
import dev.daybrief.cli.Attachments;
import dev.daybrief.cli.Duties;
import dev.daybrief.cli.Installation;
import dev.daybrief.cli.MemberProofs;
import dev.daybrief.cli.Problem;
import dev.daybrief.day.Organization;
import dev.daybrief.day.Organizations;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.ingest.attached.SourceSync;
import dev.daybrief.ingest.attached.SyncLimits;
import dev.daybrief.postgres.AppRole;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresApiKeyStore;
import dev.daybrief.postgres.PostgresMemberStore;
import dev.daybrief.postgres.PostgresOperators;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.PostgresSecondFactorStore;
import dev.daybrief.postgres.attached.PostgresFeedLedger;
import dev.daybrief.postgres.attached.PostgresSourceStore;
import dev.daybrief.postgres.attached.ReadOnlyDatabase;
import dev.daybrief.postgres.background.PostgresTargetStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunBook;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.records.TableStatistics;
import dev.daybrief.postgres.records.ThemeRereading;
import dev.daybrief.postgres.webhook.PostgresWebhookStore;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.run.Generation;
import dev.daybrief.security.ApiKeys;
import dev.daybrief.security.SealingKeys;
import dev.daybrief.security.password.ChosenPasswords;
import dev.daybrief.security.password.Passwords;
import dev.daybrief.security.webhook.Webhooks;
import dev.daybrief.theme.CommentReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole product on one page: which class stands behind which port.
final class Wiring implements Installation {

  private final DaybriefConfig config;
  private final @Nullable EmbeddedPostgres embedded;
  private final AppRole app;
  private final Database database;
  private final CommentReader reader;
  private final OrderlyEnd end = new OrderlyEnd();

  private Wiring(DaybriefConfig config, @Nullable EmbeddedPostgres embedded, DatabaseUrl owner) {
    this.config = config;
    this.reader = ThemesModule.reader(config.themes());
    this.embedded = embedded;
    this.app =
        Provision.prepare(owner, config.databaseAppUrl().map(DatabaseUrl::parse).orElse(null));
    this.database = Database.open(app, config.databasePool());
  }

  static Wiring open(DaybriefConfig config) {
    if (config.databaseUrl().isPresent()) {
      return new Wiring(config, null, DatabaseUrl.parse(config.databaseUrl().get()));
    }
    var embedded = EmbeddedPostgres.start(config.home());
    try {
      return new Wiring(config, embedded, embedded.url());
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  @Override
  public InstantSource clock() {
    return Clock.systemUTC();
  }

  @Override
  public Organizations organizations() {
    return new PostgresOrganizations(database);
  }

  @Override
  public BriefStore briefs() {
    return new PostgresBriefStore(database);
  }

  @Override
  public FactSource facts() {
    return new PostgresFactSource(database);
  }

  @Override
  public Generation generation() {
    return making().generation();
  }

  RunWiring making() {
    return new RunWiring(config, database, clock());
  }

  @Override
  public RunBook runs() {
    return new PostgresRunBook(database);
  }

  @Override
  public int openDays() {
    return config.dayEnds().openDays();
  }

  @Override
  public void forgetFacts(Organization organization, LocalDate first, LocalDate last) {
    new PostgresFactSource(database).forget(organization, first, last);
  }

  @Override
  public RecordStore<CallRecord> calls() {
    return new CallStore(database);
  }

  @Override
  public RecordStore<FeedbackRecord> feedback() {
    return new FeedbackStore(database, reader);
  }

  @Override
  public RecordStore<ServiceRecord> serviceRecords() {
    return new ServiceRecordStore(database);
  }

  @Override
  public void takeStatistics() {
    TableStatistics.take(database);
  }

  @Override
  public Attachments attachments() {
    var sources = new PostgresSourceStore(database);
    var ledger = new PostgresFeedLedger(database);
    return new Attachments(
        sources,
        ledger,
        new SourceSync(
            organizations(),
            // What is stored lasts with the progress that is kept after it.
            stores(database.withoutWaiting()),
            sources,
            new SourceSync.Here(ledger, clock(), SyncLimits.USUAL)),
        (source, mapping) ->
            ReadOnlyDatabase.open(SourcePasswords.url(source, System.getenv()), mapping.times()));
  }

  @Override
  public TargetStore targets() {
    return new PostgresTargetStore(database);
  }

  @Override
  public Recount recount() {
    return new Recount(database, reader);
  }

  @Override
  public ThemeRereading themes() {
    return new ThemeRereading(database, reader);
  }

  CommentReader comments() {
    return reader;
  }

  @Override
  public MemberStore members() {
    return new PostgresMemberStore(database);
  }

  @Override
  public Operators operators() {
    return new PostgresOperators(database);
  }

  @Override
  public Duties duties() {
    return new DutyWiring(database, config).commands();
  }

  @Override
  public KeyDesk keys() {
    return new ApiKeys(apiKeys(), clock());
  }

  RecordStores stores() {
    return stores(database);
  }

  private RecordStores stores(Database through) {
    return new RecordStores(
        new CallStore(through),
        new FeedbackStore(through, reader),
        new ServiceRecordStore(through));
  }

  @Override
  public ApiKeyStore apiKeys() {
    return new PostgresApiKeyStore(database);
  }

  @Override
  public WebhookDesk webhooks() {
    return new Webhooks(webhookStore(), SealingKeys.inFolder(config.home()), publicUrl(), clock());
  }

  @Override
  public WebhookStore webhookStore() {
    return new PostgresWebhookStore(database);
  }

  @Override
  public String publicUrl() {
    return config.listening().reachedBy();
  }

  @Override
  public MemberProofs proofs() {
    var passwords = new Passwords();
    return new MemberProofs(
        passwords::hash,
        new ChosenPasswords(passwords, organizations())::hash,
        new PostgresSecondFactorStore(database));
  }

  @Override
  public boolean listensOnLoopbackOnly() {
    try {
      return InetAddress.getByName(config.listening().host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw Problem.usage(
          "DAYBRIEF_HOST is \"" + config.listening().host() + "\", which is no address");
    }
  }

  @Override
  public void serve(Consumer<URI> whenUp) {
    end.await();
    try (var _ = embedded == null ? null : embedded.keep()) {
      new WebWiring(this, config, database, app.url()).serve(whenUp);
    }
  }

  @Override
  public List<Finding> examine() {
    return new Doctor(config, organizations(), database).findings();
  }

  @Override
  public Finding examineModel() {
    return config.chat().setup().map(NarratorCheck::of).orElseGet(NarratorCheck::skipped);
  }

  @Override
  public void close() {
    try (end) {
      database.close();
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
