package dev.daybrief.app;

import dev.daybrief.cache.RedisUrl;
import dev.daybrief.http.caller.Proxies;
import dev.daybrief.postgres.retention.RetentionPeriods;
import dev.daybrief.run.schedule.DayEnds;
import dev.daybrief.security.quota.RequestQuotas.Rates;
import dev.daybrief.theme.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The configuration, checked once. An unknown key or an unusable value is refused with one line.
///
/// @param databaseUrl empty for the embedded PostgreSQL
/// @param databaseAppUrl empty where Daybrief creates the app role itself
/// @param redis empty where each process keeps its own briefs
record DaybriefConfig(
    Path home,
    Optional<String> databaseUrl,
    Optional<String> databaseAppUrl,
    int databasePool,
    Listening listening,
    Guarding guarding,
    String tokenIssuer,
    Optional<IssuerConfig> issuer,
    DayEnds dayEnds,
    int cacheBriefs,
    Optional<RedisUrl> redis,
    RetentionPeriods retention,
    Themes themes,
    ChatConfig chat) {

  /// @param drain how long requests are still answered by a process that is told to stop
  /// @param publicUrl what others reach the server by; empty where nothing stands in front of it
  record Listening(
      ServingRole role,
      String host,
      int port,
      int managementPort,
      Duration drain,
      Optional<String> publicUrl) {

    /// Without a slash at its end.
    String reachedBy() {
      String shown = host.contains(":") ? "[" + host + "]" : host;
      return publicUrl.orElse("http://" + shown + ":" + port);
    }
  }

  /// From where requests come, and how many of them may.
  record Guarding(Proxies proxies, Rates rates) {

    private static Guarding of(Map<Setting, String> values) {
      var rates =
          new Rates(
              number(values, Setting.RATE_PER_KEY, 0, Rates.MOST),
              number(values, Setting.RATE_PER_MEMBER, 0, Rates.MOST),
              number(values, Setting.RATE_PER_ORGANIZATION, 0, Rates.MOST),
              number(values, Setting.RATE_PER_ADDRESS, 0, Rates.MOST));
      try {
        return new Guarding(
            Proxies.parse(
                text(values, Setting.TRUSTED_PROXIES), text(values, Setting.PROXY_HEADER)),
            rates);
      } catch (IllegalArgumentException unreadable) {
        throw new ConfigurationProblem(
            "DAYBRIEF_TRUSTED_PROXIES with DAYBRIEF_PROXY_HEADER: " + unreadable.getMessage());
      }
    }
  }

  /// How themes are found in comments.
  ///
  /// @param module folder of the optional module
  record Themes(Taxonomy keywords, Optional<String> module) {}

  /// Variables with our prefix that the launcher and the tests read, not the server.
  private static final Set<String> NOT_OURS =
      Set.of("DAYBRIEF_JAVA_OPTIONS", "DAYBRIEF_TOOLS", "DAYBRIEF_TEST_DATABASE_URL");

  /// @param environment all variables of the process
  /// @param file keys and values of daybrief.yaml; a variable wins over the file
  static DaybriefConfig of(Map<String, String> environment, Map<String, String> file) {
    refuseUnknown(environment, file);
    var values = new EnumMap<Setting, String>(Setting.class);
    for (Setting setting : Setting.values()) {
      String fromFile = file.getOrDefault(setting.key(), setting.defaultValue());
      String value = environment.getOrDefault(setting.variable(), fromFile).strip();
      values.put(setting, value.isEmpty() ? setting.defaultValue() : value);
    }
    return new DaybriefConfig(
        Path.of(text(values, Setting.HOME)),
        optional(values, Setting.DATABASE_URL),
        optional(values, Setting.DATABASE_APP_URL),
        number(values, Setting.DATABASE_POOL, 2, 200),
        new Listening(
            ServingRole.of(text(values, Setting.ROLE)),
            text(values, Setting.HOST),
            number(values, Setting.PORT, 0, 65_535),
            number(values, Setting.MANAGEMENT_PORT, 0, 65_535),
            Duration.ofSeconds(number(values, Setting.DRAIN_SECONDS, 0, 300)),
            optional(values, Setting.PUBLIC_URL).map(DaybriefConfig::origin)),
        Guarding.of(values),
        text(values, Setting.TOKEN_ISSUER),
        IssuerConfig.of(values),
        new DayEnds(
            Duration.ofMinutes(number(values, Setting.GRACE_MINUTES, 0, 720)),
            number(values, Setting.OPEN_DAYS, 1, 31)),
        number(values, Setting.CACHE_BRIEFS, 1, 10_000_000),
        optional(values, Setting.REDIS_URL).map(DaybriefConfig::redis),
        RetentionPeriods.ofDays(
            number(values, Setting.KEEP_PERSONAL, 30, 3650),
            number(values, Setting.KEEP_PAYLOADS, 1, 3650),
            number(values, Setting.KEEP_SESSIONS, 1, 3650),
            number(values, Setting.KEEP_IMPORTS, 1, 3650),
            number(values, Setting.KEEP_AUDIT, 366, 36_500)),
        new Themes(
            optional(values, Setting.THEMES).map(KeywordsFile::read).orElseGet(Taxonomy::standard),
            optional(values, Setting.THEMES_MODULE)),
        ChatConfig.of(values, environment));
  }

  private static void refuseUnknown(Map<String, String> environment, Map<String, String> file) {
    var variables =
        Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    var keys = Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toSet());
    Stream<String> unknownVariables =
        environment.keySet().stream()
            .filter(name -> name.startsWith("DAYBRIEF_"))
            .filter(name -> !variables.contains(name) && !NOT_OURS.contains(name));
    Stream<String> unknownKeys = file.keySet().stream().filter(key -> !keys.contains(key));
    Stream.concat(unknownVariables, unknownKeys)
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new ConfigurationProblem(
                  "unknown setting " + name + "; docs/operations.md lists the known ones");
            });
  }

  /// The reason does not repeat the address, which may hold a password.
  private static RedisUrl redis(String url) {
    try {
      return RedisUrl.parse(url);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationProblem(
          Setting.REDIS_URL.variable() + " cannot be used; " + e.getMessage());
    }
  }

  private static String origin(String url) {
    if (!url.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
      throw new ConfigurationProblem(
          "%s is \"%s\"; it must be like https://brief.example.com, without a path"
              .formatted(Setting.PUBLIC_URL.variable(), url));
    }
    if (url.startsWith("http:") && !url.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/?")) {
      throw new ConfigurationProblem(
          "%s is \"%s\"; secrets of call systems would go there unencrypted: let it be https"
              .formatted(Setting.PUBLIC_URL.variable(), url));
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  static String text(Map<Setting, String> values, Setting setting) {
    return values.getOrDefault(setting, setting.defaultValue());
  }

  static Optional<String> optional(Map<Setting, String> values, Setting setting) {
    return Optional.of(text(values, setting)).filter(value -> !value.isEmpty());
  }

  static int number(Map<Setting, String> values, Setting setting, int least, int most) {
    String text = text(values, setting);
    try {
      int number = Integer.parseInt(text);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below, with the range
    }
    throw new ConfigurationProblem(
        "%s is \"%s\"; it must be a whole number from %d to %d"
            .formatted(setting.variable(), text, least, most));
  }
}
