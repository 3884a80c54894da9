package dev.daybrief.app;

import java.util.Locale;

/// Every key of the configuration with its default; docs/operations.md is generated from this list.
enum Setting {
  HOME(
      ".daybrief",
      "Folder of the embedded database, its password, the signing key and the sealing keys."),
  DATABASE_URL(
      "",
      "PostgreSQL 15 or newer, as `postgresql://user:password@host:port/database`, with a role that"
          + " owns the schema and may create roles. Empty: the embedded PostgreSQL."),
  DATABASE_APP_URL(
      "",
      "The same database with the role that reads and writes rows, where the first role may not"
          + " create it. It must neither own tables nor bypass row security."),
  DATABASE_POOL("12", "Connections at most, 2 to 200."),
  HOST("127.0.0.1", "Address the server listens on."),
  PORT("8080", "Port the server listens on, 0 to 65535; 0 takes a free one."),
  MANAGEMENT_PORT("9000", "Port of health and metrics, 0 to 65535; 0 takes a free one."),
  DRAIN_SECONDS(
      "0",
      "Seconds after SIGTERM in which requests are still answered while readiness says no, 0 to 300:"
          + " as long as what stands in front takes to notice."),
  PUBLIC_URL(
      "",
      "What others reach the server by, such as `https://brief.example.com`: part of the addresses of"
          + " webhooks, and of what Twilio signs. Empty: the address the server listens on."),
  TRUSTED_PROXIES(
      "",
      "Addresses and ranges of your own proxies, such as `10.0.0.0/8,::1`, with commas between. What"
          + " they say of where a request came from is believed, and nobody else. Empty: nobody."),
  PROXY_HEADER(
      "X-Forwarded-For",
      "The one header in which they say it: `X-Forwarded-For`, or `Forwarded` of RFC 7239."),
  RATE_PER_KEY(
      "6000",
      "Requests an API key, or a webhook, may make a minute, 0 to 200000; 0 for any number."),
  RATE_PER_MEMBER("6000", "Requests a member may make a minute, 0 to 200000; 0 for any number."),
  RATE_PER_ORGANIZATION(
      "30000",
      "Requests the keys and members of an organisation may make a minute together, 0 to 200000; 0"
          + " for any number."),
  RATE_PER_ADDRESS(
      "1200",
      "Requests an address (of IPv6: a network of 64 bits) may make a minute without proving who it"
          + " is, at each of login, refresh, invitation and with wrong tokens, 0 to 200000; 0 for"
          + " any number."),
  TOKEN_ISSUER("daybrief", "Issuer written into and demanded of access tokens."),
  ISSUER(
      "",
      "Issuer whose access tokens are believed in the place of the built-in login, exactly as they"
          + " have it in `iss`. Members, passwords and second factors are then its own, and of the"
          + " login's routes only `/api/v1/me` is left. Empty: the built-in login."),
  ISSUER_AUDIENCE("", "What the issuer's tokens must name in `aud`."),
  ISSUER_JWKS_URL(
      "",
      "Where the issuer publishes its keys, https except on this machine; read every 5 minutes, and"
          + " when a token names a new one. Or else one of the next two."),
  ISSUER_KEY("", "File of the issuer's public key or certificate in PEM."),
  ISSUER_SECRET("", "Secret shared with the issuer for HS256, at least 32 bytes."),
  ISSUER_TOKEN_TYPE("at+jwt", "What the issuer's tokens have in `typ`; Keycloak writes `JWT`."),
  ISSUER_ORGANIZATION_CLAIM(
      "organization_id",
      "Claim that holds the id of the member's organisation; dots lead into objects."),
  ISSUER_ROLES_CLAIM(
      "roles",
      "Claim that holds `viewer`, `manager` or `admin`, alone or among others; dots lead into"
          + " objects, such as Keycloak's `realm_access.roles`."),
  ROLE(
      "both",
      "What `serve` does: `web` answers requests, `worker` makes briefs when they are due, `both`."
          + " A worker opens the management port alone."),
  GRACE_MINUTES("15", "Minutes after the end of a day before its brief is made, 0 to 720."),
  OPEN_DAYS(
      "3",
      "Days whose brief is corrected when their records change, 1 to 31; later changes count in the"
          + " days that follow alone."),
  CACHE_BRIEFS("10000", "Finished briefs kept in memory at most, 1 to 10000000."),
  REDIS_URL(
      "",
      "Redis or Valkey in which several serving processes keep finished briefs in common, as"
          + " `redis://host:6379` or `rediss://user:password@host:6380/0`; a password goes over TLS"
          + " (`rediss`) except on this machine. Empty: each process keeps its own."),
  KEEP_PERSONAL(
      "400",
      "Days for which names, numbers and words of customers are kept, 30 to 3650; then their records"
          + " count on without them."),
  KEEP_PAYLOADS("90", "Days for which requests to the model are kept whole, 1 to 3650."),
  KEEP_SESSIONS("30", "Days for which sessions that are over are kept, 1 to 3650."),
  KEEP_IMPORTS("30", "Days for which rows refused by an import are kept, 1 to 3650."),
  KEEP_AUDIT("730", "Days for which the audit log is kept, 366 to 36500."),
  THEMES(
      "",
      "File of the keywords by which themes are found in comments; `daybrief themes` prints the"
          + " built-in ones, which stand when this is empty."),
  THEMES_MODULE(
      "",
      "Folder of the optional module that finds themes beyond the keywords, as `./mvnw -Pembedding"
          + " package` leaves it in `embedding/target/module`. Empty: keywords alone."),
  MODEL_PROVIDER(
      "",
      "Who words the three free lines: `openai` (or any server that speaks its API), `anthropic`,"
          + " `none`. Empty: `openai` where `OPENAI_API_KEY` is set, else templates. Keys come from"
          + " `OPENAI_API_KEY` and `ANTHROPIC_API_KEY` alone."),
  MODEL("", "The model's name. Empty: `gpt-4o`, or `claude-sonnet-4-5` of Anthropic."),
  MODEL_URL(
      "",
      "Address below which the provider's paths begin, https except on this machine. Empty: the"
          + " provider's own."),
  MODEL_ORGANIZATION("", "OpenAI organisation that is billed."),
  MODEL_PROJECT("", "OpenAI project that is billed."),
  MODEL_PARALLEL("32", "Requests to the model at the same time, 1 to 1000."),
  MODEL_DAYS("7", "Days back for which a model is asked, 1 to 3650; older ones get templates."),
  MODEL_PRICE(
      "",
      "US dollars for a million tokens, input/output, such as `2.50/10.00`. Empty: the list price of"
          + " OpenAI's known models at its own address; else unknown, and only the caps of tokens bind."),
  MODEL_TOKENS_PER_ORGANIZATION(
      "200000", "Tokens an organisation may take in a day of UTC, 0 to 2000000000."),
  MODEL_TOKENS_PER_DAY(
      "50000000", "Tokens the installation may take in a day of UTC, 0 to 2000000000."),
  MODEL_DOLLARS_PER_ORGANIZATION(
      "1", "US dollars an organisation may cost in a day of UTC, 0 to 1000000."),
  MODEL_DOLLARS_PER_DAY(
      "100", "US dollars the installation may cost in a day of UTC, 0 to 1000000.");

  private final String defaultValue;
  private final String meaning;

  Setting(String defaultValue, String meaning) {
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  String defaultValue() {
    return defaultValue;
  }

  String meaning() {
    return meaning;
  }

  /// The environment variable.
  String variable() {
    return "DAYBRIEF_" + name();
  }

  /// The key in daybrief.yaml: lower case with hyphens.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
