package dev.daybrief.app;

import dev.daybrief.security.issuer.FetchedKeys;
import dev.daybrief.security.issuer.IssuerKey;
import dev.daybrief.security.issuer.IssuerKeys;
import dev.daybrief.security.issuer.IssuerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An issuer outside whose tokens are believed in the place of the built-in login's.
///
/// @param address where the issuer publishes its keys; empty where the key is given
/// @param key the one that is given; empty where keys are published
record IssuerConfig(IssuerSetup setup, Optional<URI> address, Optional<IssuerKey> key) {

  private static final List<Setting> SOURCES =
      List.of(Setting.ISSUER_JWKS_URL, Setting.ISSUER_KEY, Setting.ISSUER_SECRET);

  static Optional<IssuerConfig> of(Map<Setting, String> values) {
    Optional<String> issuer = DaybriefConfig.optional(values, Setting.ISSUER);
    if (issuer.isEmpty()) {
      Stream.concat(Stream.of(Setting.ISSUER_AUDIENCE), SOURCES.stream())
          .filter(setting -> DaybriefConfig.optional(values, setting).isPresent())
          .findFirst()
          .ifPresent(
              setting -> {
                throw new ConfigurationProblem(
                    setting.variable() + " is set, and DAYBRIEF_ISSUER is not");
              });
      return Optional.empty();
    }
    if (SOURCES.stream().filter(one -> DaybriefConfig.optional(values, one).isPresent()).count()
        != 1) {
      throw new ConfigurationProblem(
          "DAYBRIEF_ISSUER needs one of DAYBRIEF_ISSUER_JWKS_URL, DAYBRIEF_ISSUER_KEY and"
              + " DAYBRIEF_ISSUER_SECRET");
    }
    var claims =
        new IssuerSetup.Claims(
            DaybriefConfig.text(values, Setting.ISSUER_ORGANIZATION_CLAIM),
            DaybriefConfig.text(values, Setting.ISSUER_ROLES_CLAIM));
    var setup =
        new IssuerSetup(
            issuer.get(),
            DaybriefConfig.optional(values, Setting.ISSUER_AUDIENCE)
                .orElseThrow(
                    () ->
                        new ConfigurationProblem(
                            "DAYBRIEF_ISSUER needs DAYBRIEF_ISSUER_AUDIENCE, which its tokens"
                                + " name")),
            DaybriefConfig.text(values, Setting.ISSUER_TOKEN_TYPE),
            claims);
    return Optional.of(new IssuerConfig(setup, address(values), key(values)));
  }

  private static Optional<URI> address(Map<Setting, String> values) {
    return DaybriefConfig.optional(values, Setting.ISSUER_JWKS_URL)
        .map(
            text -> {
              try {
                return FetchedKeys.safe(new URI(text));
              } catch (URISyntaxException | IllegalArgumentException e) {
                throw new ConfigurationProblem(
                    "DAYBRIEF_ISSUER_JWKS_URL is \"%s\"; keys are read over https, or from this machine"
                        .formatted(text));
              }
            });
  }

  /// Without the value: it may be a secret.
  private static Optional<IssuerKey> key(Map<Setting, String> values) {
    Optional<String> secret = DaybriefConfig.optional(values, Setting.ISSUER_SECRET);
    Optional<String> file = DaybriefConfig.optional(values, Setting.ISSUER_KEY);
    try {
      return secret
          .map(text -> IssuerKey.secret(text.getBytes(StandardCharsets.UTF_8)))
          .or(() -> file.map(IssuerConfig::read).map(IssuerKey::pem));
    } catch (IllegalArgumentException e) {
      Setting setting = secret.isPresent() ? Setting.ISSUER_SECRET : Setting.ISSUER_KEY;
      throw new ConfigurationProblem(setting.variable() + ": " + e.getMessage());
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationProblem(
          "DAYBRIEF_ISSUER_KEY: the file %s cannot be read".formatted(file));
    }
  }

  /// Keys that are published are asked for from now on.
  IssuerKeys keys(InstantSource clock) {
    return address
        .<IssuerKeys>map(uri -> new FetchedKeys(uri, clock).start())
        .orElseGet(() -> IssuerKeys.of(key.orElseThrow()));
  }
}
