package dev.daybrief.app;

import dev.daybrief.access.Authenticator;
import dev.daybrief.access.Refusals;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.http.settings.SettingsParts;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresOperators;
import dev.daybrief.postgres.PostgresSecondFactorStore;
import dev.daybrief.postgres.PostgresTeam;
import dev.daybrief.security.AccessTokens;
import dev.daybrief.security.BuiltInSignIn;
import dev.daybrief.security.BuiltInSignIn.Proofs;
import dev.daybrief.security.Invitations;
import dev.daybrief.security.OwnAccount;
import dev.daybrief.security.Revocations;
import dev.daybrief.security.SealingKeys;
import dev.daybrief.security.SigningKey;
import dev.daybrief.security.TokenAuthenticator;
import dev.daybrief.security.factor.SecondFactors;
import dev.daybrief.security.issuer.IssuerAuthenticator;
import dev.daybrief.security.issuer.IssuerKeys;
import dev.daybrief.security.password.ChosenPasswords;
import dev.daybrief.security.password.Passwords;
import java.time.InstantSource;
import java.util.Optional;

/// The way in: the built-in login with its members, or an issuer outside that keeps them.
///
/// @param work what goes on beside the requests until it is closed
record Entrance(
    Authenticator authenticator,
    Optional<SignInDesk> desk,
    Optional<SettingsParts> settings,
    Runnable work)
    implements AutoCloseable {

  static Entrance of(Wiring rest, DaybriefConfig config, Database database, Refusals refusals) {
    return config
        .issuer()
        .map(issuer -> outside(issuer, rest.clock()))
        .orElseGet(() -> builtIn(rest, config, database, refusals));
  }

  static Entrance outside(IssuerConfig issuer, InstantSource clock) {
    IssuerKeys keys = issuer.keys(clock);
    return new Entrance(
        new IssuerAuthenticator(issuer.setup(), keys, clock),
        Optional.empty(),
        Optional.empty(),
        keys::close);
  }

  private static Entrance builtIn(
      Wiring rest, DaybriefConfig config, Database database, Refusals refusals) {
    var clock = rest.clock();
    var members = rest.members();
    var tokens = new AccessTokens(SigningKey.inFolder(config.home()), config.tokenIssuer(), clock);
    var passwords = new Passwords();
    var chosen = new ChosenPasswords(passwords, rest.organizations());
    var proofs =
        new Proofs(
            passwords,
            new SecondFactors(
                new PostgresSecondFactorStore(database), SealingKeys.inFolder(config.home())));
    var team = new PostgresTeam(database);
    var revocations = new Revocations(members, clock).start();
    return new Entrance(
        new TokenAuthenticator(
            tokens, revocations, members, new PostgresOperators(database), clock),
        Optional.of(
            new BuiltInSignIn(
                members, proofs, new BuiltInSignIn.Sessions(tokens, revocations), refusals, clock)),
        Optional.of(
            new SettingsParts(
                team,
                new Invitations(team, chosen, clock),
                new OwnAccount(members, proofs, chosen, revocations, clock))),
        revocations::close);
  }

  @Override
  public void close() {
    work.run();
  }
}
