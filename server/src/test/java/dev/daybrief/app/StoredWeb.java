package dev.daybrief.app;

import dev.daybrief.access.Member;
import dev.daybrief.access.Quotas;
import dev.daybrief.access.Role;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.brief.RunDesk;
import dev.daybrief.brief.SampleDesk;
import dev.daybrief.day.Organization;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Presence;
import dev.daybrief.http.RunParts;
import dev.daybrief.http.WebParts;
import dev.daybrief.http.caller.Callers;
import dev.daybrief.http.caller.Proxies;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.settings.OrganizationParts;
import dev.daybrief.http.settings.SettingsParts;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.LoggedPlans;
import dev.daybrief.postgres.ManyRecords;
import dev.daybrief.postgres.PostgresMemberStore;
import dev.daybrief.postgres.PostgresOperators;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.PostgresSecondFactorStore;
import dev.daybrief.postgres.PostgresTeam;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.PostgresSourceReports;
import dev.daybrief.postgres.background.PostgresOpinionStore;
import dev.daybrief.postgres.background.PostgresTargetStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunBook;
import dev.daybrief.postgres.egress.PostgresEgressBook;
import dev.daybrief.postgres.receipt.PostgresProofSource;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.retention.RetentionPeriods;
import dev.daybrief.postgres.webhook.PostgresWebhookStore;
import dev.daybrief.run.Generation;
import dev.daybrief.run.Runs;
import dev.daybrief.run.StoredGeneration;
import dev.daybrief.sample.SampleLoading;
import dev.daybrief.security.AccessTokens;
import dev.daybrief.security.BuiltInSignIn;
import dev.daybrief.security.Invitations;
import dev.daybrief.security.OwnAccount;
import dev.daybrief.security.Revocations;
import dev.daybrief.security.SealingKeys;
import dev.daybrief.security.SigningKey;
import dev.daybrief.security.TokenAuthenticator;
import dev.daybrief.security.factor.SecondFactors;
import dev.daybrief.security.password.ChosenPasswords;
import dev.daybrief.security.password.Passwords;
import dev.daybrief.security.webhook.Webhooks;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole web on stores in PostgreSQL, with the briefs of one day of four organisations, and a
/// log of how their statements were carried out.
@Alternative
@Singleton
final class StoredWeb {

  static final LocalDate DAY = LocalDate.of(2025, 6, 3);
  static final String ADMIN = "ada@org-1.example";
  static final String NOTHING = "without-records";
  static final String ADMIN_OF_NOTHING = "ada@new.example";

  private static final InstantSource CLOCK = InstantSource.system();

  final TestDatabase postgres = TestDatabase.begin("test-postgres-routes");
  final LoggedPlans plans = LoggedPlans.of(postgres);
  final Database database = Database.open(postgres.role(), 8);
  final CachedPages pages = new CachedPages(new PostgresBriefStore(database), 100, CLOCK);
  final Organization organization = ManyRecords.ORGANIZATIONS.getFirst();

  private final Revocations revocations =
      new Revocations(new PostgresMemberStore(database), CLOCK).start();

  private final Path home = Path.of("target", "home-" + UUID.randomUUID());

  @PreDestroy
  void end() throws SQLException {
    revocations.close();
    database.close();
    postgres.end();
  }

  @Produces
  @Singleton
  @Alternative
  WebParts parts() {
    ManyRecords.fill(postgres);
    generate();
    var members = new PostgresMemberStore(database);
    var passwords = new Passwords();
    var team = new PostgresTeam(database);
    members.add(
        new Member(UUID.randomUUID(), organization.id(), ADMIN, "Ada", Role.ADMIN),
        passwords.hash(TestWeb.PASSWORD));
    var organizations = new PostgresOrganizations(database);
    var tokens = new AccessTokens(SigningKey.inFolder(home), "daybrief", CLOCK);
    var proofs =
        new BuiltInSignIn.Proofs(
            passwords,
            new SecondFactors(new PostgresSecondFactorStore(database), SealingKeys.inFolder(home)));
    var chosen = new ChosenPasswords(passwords, organizations);
    new RecordRows(postgres).organization(NOTHING, "Europe/Berlin");
    Organization empty = organizations.findBySlug(NOTHING).orElseThrow();
    members.add(
        new Member(UUID.randomUUID(), empty.id(), ADMIN_OF_NOTHING, "Ada", Role.ADMIN),
        passwords.hash(TestWeb.PASSWORD));
    new PostgresOperators(database).appoint(ADMIN);
    postgres.execute(
        "INSERT INTO daybrief.runs VALUES ('%s', '%s', 1, 'failed')"
            .formatted(organization.id(), DAY.minusDays(3)));
    var doors = new DoorWiring(database, stores(), CLOCK);
    var duties = new DutyWiring(database, home, RetentionPeriods.USUAL).parts();
    return new WebParts(
        new TokenAuthenticator(
            tokens, revocations, members, new PostgresOperators(database), CLOCK),
        Optional.of(
            new BuiltInSignIn(
                members,
                proofs,
                new BuiltInSignIn.Sessions(tokens, revocations),
                duties.refusals(),
                CLOCK)),
        new OrganizationParts(
            organizations,
            new PostgresTargetStore(database),
            new PostgresOpinionStore(database),
            sample(),
            new PostgresSourceReports(database)),
        new KnownOrganizations(organizations, CLOCK),
        pages,
        new PostgresProofSource(database),
        new PostgresEgressBook(database),
        doors.parts(doors.imports(home).start()),
        CallSystems.parts(
            webhooks(),
            new PostgresWebhookStore(database),
            organizations,
            stores(),
            TestWeb.PUBLIC_URL),
        WebWiring.overview(database),
        new BriefEvents(),
        Optional.of(
            new SettingsParts(
                team,
                new Invitations(team, chosen, CLOCK),
                new OwnAccount(members, proofs, chosen, revocations, CLOCK))),
        new RunParts(
            new Runs(generation(), new PostgresRunBook(database), Runs.Room.USUAL),
            new PostgresRunBook(database),
            // What is begun would go on while other routes are watched.
            (_, _) -> false),
        duties,
        new OperationWiring(database, TestWeb.CAP, ServingRole.BOTH, false, CLOCK)
            .parts((_, _, _) -> Optional.of(organization.id().value()), () -> true),
        Callers.of(Proxies.NONE, Quotas.NONE),
        CLOCK,
        new Presence(database::isThere, () -> false));
  }

  /// Its run would go on while other routes are watched.
  private SampleDesk sample() {
    return new SampleLoading(
        WebWiring.samples(database, new ThemeReader(Taxonomy.standard())),
        (_, _, _) -> new RunDesk.Answer.Full(),
        CLOCK);
  }

  /// Makes the days' briefs, in the organisation's language.
  void generate(Organization whose, List<LocalDate> dates) {
    generation().produce(List.of(new Generation.Order(whose, dates)), 1, _ -> {});
  }

  HookClient hook(java.net.URI address, WebhookProvider provider, @Nullable String secret) {
    return new HookClient(address, webhooks().issue(organization.id(), provider, secret));
  }

  private WebhookDesk webhooks() {
    return new Webhooks(
        new PostgresWebhookStore(database), SealingKeys.inFolder(home), TestWeb.PUBLIC_URL, CLOCK);
  }

  private void generate() {
    generation()
        .produce(
            ManyRecords.ORGANIZATIONS.stream()
                .map(one -> new Generation.Order(one, List.of(DAY)))
                .toList(),
            1,
            _ -> {});
  }

  private Generation generation() {
    return StoredGeneration.on(database);
  }

  private RecordStores stores() {
    return new RecordStores(
        new CallStore(database),
        new FeedbackStore(database, new ThemeReader(Taxonomy.standard())),
        new ServiceRecordStore(database));
  }
}
