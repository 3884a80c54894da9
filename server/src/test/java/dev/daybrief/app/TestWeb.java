package dev.daybrief.app;

import dev.daybrief.access.InMemoryMembers;
import dev.daybrief.access.InMemoryOperators;
import dev.daybrief.access.InMemoryTeam;
import dev.daybrief.access.KeyScope;
import dev.daybrief.access.Member;
import dev.daybrief.access.Quotas;
import dev.daybrief.access.Role;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.brief.SampleDesk;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.KnownOrganizations;
import dev.daybrief.http.Presence;
import dev.daybrief.http.RunParts;
import dev.daybrief.http.WebParts;
import dev.daybrief.http.caller.Callers;
import dev.daybrief.http.caller.Proxies;
import dev.daybrief.http.doors.DoorParts;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.settings.OrganizationParts;
import dev.daybrief.http.settings.SettingsParts;
import dev.daybrief.http.webhook.HookParts;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.postgres.PostgresApiKeyStore;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.PostgresSecondFactorStore;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.PostgresSourceReports;
import dev.daybrief.postgres.background.PostgresTargetStore;
import dev.daybrief.postgres.brief.PostgresRunBook;
import dev.daybrief.postgres.egress.Caps.Cap;
import dev.daybrief.postgres.receipt.PostgresProofSource;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.retention.RetentionPeriods;
import dev.daybrief.postgres.webhook.PostgresWebhookStore;
import dev.daybrief.run.Reruns;
import dev.daybrief.run.Runs;
import dev.daybrief.run.StoredGeneration;
import dev.daybrief.sample.SampleLoading;
import dev.daybrief.security.AccessTokens;
import dev.daybrief.security.ApiKeys;
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
import io.quarkus.test.Mock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/// The real web and security on stores in memory: two organisations with members. The doors
/// have a real database, in which both are known.
@Singleton
final class TestWeb {

  static final Cap CAP = new Cap(1_000_000, new BigDecimal("12.5"));
  static final String PASSWORD = "correct horse battery";
  static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  static final Organization HARBOUR = organization(1, "harbour-auto", "Europe/Berlin");
  static final Organization ALPINE = organization(2, "alpine-garage", "Pacific/Auckland");

  final InMemoryMembers members = new InMemoryMembers();
  final InMemoryTeam team = new InMemoryTeam(members);
  final InMemoryOperators operators = new InMemoryOperators(members);
  final FakeOpinions opinions = new FakeOpinions();
  final FakeBriefs briefs = new FakeBriefs();
  final BriefEvents events = new BriefEvents();

  /// Nobody is counted unless a test says so.
  final AtomicReference<Quotas> quotas = new AtomicReference<>(Quotas.NONE);
  final CachedPages pages = new CachedPages(briefs, 100, InstantSource.system());

  private static Organization organization(int number, String slug, String zone) {
    return new Organization(
        new OrganizationId(new UUID(0, number)), slug, slug, ZoneId.of(zone), Locale.UK);
  }

  /// As others than this test reach the server.
  static final String PUBLIC_URL = "https://brief.example";

  /// Days without a brief that were looked at.
  final Queue<String> looks = new ConcurrentLinkedQueue<>();

  volatile boolean madeOnLook;
  volatile boolean leaving;

  private final Path home = Path.of("target", "home-" + UUID.randomUUID());

  final TestDatabase postgres = TestDatabase.begin("test-postgres-web");
  final Runs runs =
      new Runs(
              StoredGeneration.on(postgres.database()),
              new PostgresRunBook(postgres.database()),
              new Runs.Room(2, 3))
          .start();

  final Reruns reruns =
      new Reruns(
          StoredGeneration.on(postgres.database()), new PostgresRunBook(postgres.database()));

  @PreDestroy
  void end() throws SQLException {
    reruns.close();
    runs.close();
    postgres.end();
  }

  @Produces
  @Singleton
  @Mock
  WebParts parts() {
    var clock = InstantSource.system();
    var passwords = new Passwords();
    String hash = passwords.hash(PASSWORD);
    members.add(member(HARBOUR, "dana@harbour.example", Role.MANAGER), hash);
    members.add(member(HARBOUR, "vera@harbour.example", Role.VIEWER), hash);
    members.add(member(HARBOUR, "ada@harbour.example", Role.ADMIN), hash);
    members.add(member(ALPINE, "kiri@alpine.example", Role.MANAGER), hash);
    briefs.publish(HARBOUR, DAY);
    briefs.publish(ALPINE, DAY.minusDays(1));
    var tokens = new AccessTokens(SigningKey.inFolder(home), "daybrief", clock);
    var revocations = new Revocations(members, clock).start();
    var organizations = new InMemoryOrganizations(clock);
    organizations.add(ALPINE, true);
    organizations.add(HARBOUR, true);
    var proofs =
        new BuiltInSignIn.Proofs(
            passwords,
            new SecondFactors(
                new PostgresSecondFactorStore(postgres.database()), SealingKeys.inFolder(home)));
    var chosen = new ChosenPasswords(passwords, organizations);
    var duties = new DutyWiring(postgres.database(), home, RetentionPeriods.USUAL).parts();
    return new WebParts(
        new TokenAuthenticator(tokens, revocations, members, operators, clock),
        Optional.of(
            new BuiltInSignIn(
                members,
                proofs,
                new BuiltInSignIn.Sessions(tokens, revocations),
                duties.refusals(),
                clock)),
        new OrganizationParts(
            organizations,
            new PostgresTargetStore(postgres.database()),
            opinions,
            sample(),
            new PostgresSourceReports(postgres.database())),
        new KnownOrganizations(organizations, clock),
        pages,
        new PostgresProofSource(postgres.database()),
        new FakeEgress(),
        doors(),
        hooks(),
        WebWiring.overview(postgres.database()),
        events,
        Optional.of(
            new SettingsParts(
                team,
                new Invitations(team, chosen, clock),
                new OwnAccount(members, proofs, chosen, revocations, clock))),
        new RunParts(
            runs,
            new PostgresRunBook(postgres.database()),
            (organization, date) -> {
              looks.add(organization.slug() + " " + date);
              return madeOnLook;
            }),
        duties,
        new OperationWiring(
                postgres.database(), CAP, ServingRole.BOTH, false, InstantSource.system())
            .parts(reruns, () -> true),
        Callers.of(
            Proxies.parse("127.0.0.1", "X-Forwarded-For"), asker -> quotas.get().take(asker)),
        clock,
        new Presence(() -> !briefs.away, () -> leaving));
  }

  /// A new key of the organisation.
  String key(Organization organization) {
    var store = new PostgresApiKeyStore(postgres.database());
    store
        .list(organization.id(), null, 200)
        .forEach(old -> store.revoke(organization.id(), old.id(), Instant.now()));
    return new ApiKeys(store, InstantSource.system())
        .issue(organization.id(), "test", Set.of(KeyScope.RECORDS_WRITE), null)
        .text();
  }

  /// With the real clock.
  WebhookDesk webhooks() {
    return new Webhooks(
        new PostgresWebhookStore(postgres.database()),
        SealingKeys.inFolder(home),
        PUBLIC_URL,
        InstantSource.system());
  }

  private HookParts hooks() {
    return CallSystems.parts(
        webhooks(),
        new PostgresWebhookStore(postgres.database()),
        new PostgresOrganizations(postgres.database()),
        stores(),
        PUBLIC_URL);
  }

  /// In the real database, as the runs are.
  private SampleDesk sample() {
    var reader = new ThemeReader(Taxonomy.standard());
    return new SampleLoading(
        WebWiring.samples(postgres.database(), reader), runs, InstantSource.system());
  }

  private RecordStores stores() {
    return new RecordStores(
        new CallStore(postgres.database()),
        new FeedbackStore(postgres.database(), new ThemeReader(Taxonomy.standard())),
        new ServiceRecordStore(postgres.database()));
  }

  private DoorParts doors() {
    var stored = new PostgresOrganizations(postgres.database());
    stored.add(ALPINE, false);
    stored.add(HARBOUR, false);
    var wiring = new DoorWiring(postgres.database(), stores(), InstantSource.system());
    return wiring.parts(wiring.imports(home).start());
  }

  private static Member member(Organization organization, String email, Role role) {
    return new Member(UUID.randomUUID(), organization.id(), email, "Dana", role);
  }
}
