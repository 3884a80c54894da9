package dev.daybrief.cli;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Operators;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.attach.AttachedSource;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.Organization;
import dev.daybrief.day.Organizations;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.ingest.ErasureJournal;
import dev.daybrief.ingest.Erasures;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.ingest.attached.SourceSync;
import dev.daybrief.ingest.attached.SyncLimits;
import dev.daybrief.ingest.export.ExportFile;
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
import dev.daybrief.postgres.audit.PostgresAuditLog;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.background.PostgresTargetStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunBook;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.erasure.PostgresErasureStore;
import dev.daybrief.postgres.export.PostgresBelongings;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.records.TableStatistics;
import dev.daybrief.postgres.records.ThemeRereading;
import dev.daybrief.postgres.retention.RetentionPeriods;
import dev.daybrief.postgres.retention.RetentionSweep;
import dev.daybrief.postgres.webhook.PostgresWebhookStore;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Generation;
import dev.daybrief.run.StoredGeneration;
import dev.daybrief.security.ApiKeys;
import dev.daybrief.security.PersonSeal;
import dev.daybrief.security.SealingKeys;
import dev.daybrief.security.password.ChosenPasswords;
import dev.daybrief.security.password.Passwords;
import dev.daybrief.security.webhook.Webhooks;
import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// An installation on a real database, with a clock that is set and no web.
final class TestInstallation implements Installation {

  private static final CommentReader READER = new ThemeReader(Taxonomy.standard());

  private final Database database;
  private final Path home = Path.of("target", "home-" + UUID.randomUUID());
  private final List<URI> served = new ArrayList<>();
  Instant now = Instant.parse("2026-11-18T12:00:00Z");
  int openDays = 3;
  boolean loopbackOnly = true;
  List<Finding> findings = List.of();

  /// Told of each batch before its facts are loaded; may throw.
  BiConsumer<List<Organization>, LocalDate> beforeLoading = (_, _) -> {};

  TestInstallation(Database database) {
    this.database = database;
  }

  /// Where it was served.
  List<URI> served() {
    return List.copyOf(served);
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(now);
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
    return new Watched(new PostgresFactSource(database));
  }

  @Override
  public Generation generation() {
    return new Generation(
        new BriefRun(
            facts(),
            briefs(),
            new PostgresForecastStore(database),
            new PostgresRunLedger(database)),
        StoredGeneration.holdings(database));
  }

  @Override
  public RunBook runs() {
    return new PostgresRunBook(database);
  }

  @Override
  public int openDays() {
    return openDays;
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
    return new FeedbackStore(database, READER);
  }

  @Override
  public RecordStore<ServiceRecord> serviceRecords() {
    return new ServiceRecordStore(database);
  }

  @Override
  public void takeStatistics() {
    TableStatistics.take(database);
  }

  /// Passwords come from files alone.
  @Override
  public Attachments attachments() {
    var sources = new PostgresSourceStore(database);
    var ledger = new PostgresFeedLedger(database);
    return new Attachments(
        sources,
        ledger,
        new SourceSync(
            organizations(),
            new RecordStores(
                new CallStore(database),
                new FeedbackStore(database, READER),
                new ServiceRecordStore(database)),
            sources,
            new SourceSync.Here(ledger, clock(), SyncLimits.USUAL)),
        (source, mapping) -> ReadOnlyDatabase.open(reader(source), mapping.times()));
  }

  private static DatabaseUrl reader(AttachedSource source) {
    DatabaseUrl url = DatabaseUrl.parse(source.url());
    try {
      return url.as(
          url.user(), Files.readString(Path.of(source.passwordFrom().substring("file:".length()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TargetStore targets() {
    return new PostgresTargetStore(database);
  }

  @Override
  public ThemeRereading themes() {
    return new ThemeRereading(database, READER);
  }

  @Override
  public Recount recount() {
    return new Recount(database, READER);
  }

  @Override
  public Operators operators() {
    return new PostgresOperators(database);
  }

  @Override
  public MemberStore members() {
    return new PostgresMemberStore(database);
  }

  @Override
  public Duties duties() {
    var seal = PersonSeal.inFolder(home);
    var erasures =
        new Erasures(
            new PostgresErasureStore(database, seal),
            new ErasureJournal(home.resolve("erasures")),
            seal);
    return new Duties(
        new PostgresAuditLog(database),
        erasures,
        new RetentionSweep(database, seal, RetentionPeriods.USUAL, erasures::replay),
        new ExportFile(new PostgresBelongings(database), clock()));
  }

  @Override
  public KeyDesk keys() {
    return new ApiKeys(apiKeys(), clock());
  }

  @Override
  public ApiKeyStore apiKeys() {
    return new PostgresApiKeyStore(database);
  }

  @Override
  public WebhookDesk webhooks() {
    return new Webhooks(webhookStore(), SealingKeys.inFolder(home), publicUrl(), clock());
  }

  @Override
  public WebhookStore webhookStore() {
    return new PostgresWebhookStore(database);
  }

  @Override
  public String publicUrl() {
    return "https://brief.example";
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
    return loopbackOnly;
  }

  @Override
  public void serve(Consumer<URI> whenUp) {
    var address = URI.create("http://127.0.0.1:8080/");
    served.add(address);
    whenUp.accept(address);
  }

  @Override
  public List<Finding> examine() {
    return findings;
  }

  @Override
  public Finding examineModel() {
    return new Finding(true, "no model here", "");
  }

  @Override
  public void close() {}

  private final class Watched implements FactSource {

    private final FactSource facts;

    Watched(FactSource facts) {
      this.facts = facts;
    }

    @Override
    public List<Dossier> load(List<Organization> organizations, LocalDate date) {
      beforeLoading.accept(organizations, date);
      return facts.load(organizations, date);
    }

    @Override
    public void countAhead(Organization organization, List<LocalDate> dates) {
      facts.countAhead(organization, dates);
    }

    @Override
    public List<Details> detail(List<Inquiry> inquiries) {
      return facts.detail(inquiries);
    }
  }
}
