package dev.daybrief.postgres.export;

import java.util.Map;

/// What stays here when an organisation takes its data along. A test holds it against the data map:
/// what is neither given nor named here fails, and so does a secret that is given.
final class Withheld {

  private static final String LETS_IN = "lets somebody in";
  private static final String INSTALLATION = "belongs to the installation";

  static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("api_keys.secret_hash", LETS_IN),
          Map.entry("brief_items.words", "made of the line's own text"),
          Map.entry("context_keys", INSTALLATION),
          Map.entry("erasures.marks", "keyed hashes of those who were erased"),
          Map.entry("flyway_schema_history", INSTALLATION),
          Map.entry("idempotency_keys", "kept for a day, to answer a repeated request alike"),
          Map.entry("invitations.secret_hash", LETS_IN),
          Map.entry("members.password_hash", LETS_IN),
          Map.entry("refresh_tokens", LETS_IN),
          Map.entry("second_factors.recovery_hashes", LETS_IN),
          Map.entry("second_factors.sealed_secret", LETS_IN),
          Map.entry("webhooks.sealed_secret", LETS_IN));

  static boolean is(String table, String column) {
    return REASONS.containsKey(table) || REASONS.containsKey(table + "." + column);
  }

  private Withheld() {}
}
