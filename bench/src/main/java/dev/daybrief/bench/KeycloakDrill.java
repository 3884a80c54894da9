package dev.daybrief.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A serving process that believes a real Keycloak: whose tokens it takes, and which it refuses.
public final class KeycloakDrill {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// Between two requests for keys, which unknown ones can cause.
  private static final Duration KEYS_PAUSE = Duration.ofSeconds(11);

  /// As long is a token believed that was: a minute, and more than the shortest life with its
  // leeway.
  private static final Duration BELIEVED = Duration.ofSeconds(62);

  private final Keycloak keycloak;
  private final ApiClient daybrief;
  private int broken;

  private KeycloakDrill(Keycloak keycloak, ApiClient daybrief) {
    this.keycloak = keycloak;
    this.daybrief = daybrief;
  }

  /// @param arguments the launcher, and Keycloak's unpacked distribution
  static void main(String[] arguments) throws Exception {
    Path launcher = Path.of(arguments[0]);
    try (var scratch = Scratch.make()) {
      var command = new Launcher(launcher, scratch.folder());
      String added = command.run("", "organization", "add", "cars", "--name", "C", "--zone", "UTC");
      command.run("", "generate", "--organization", "cars");
      Matcher id = ID.matcher(added);
      if (!id.find()) {
        throw new IllegalStateException("no id: " + added);
      }
      try (var keycloak = Keycloak.start(Path.of(arguments[1]), id.group());
          var serving = new Launcher(launcher, scratch.folder(), settings(keycloak)).serve();
          var client = ApiClient.of(serving.address())) {
        var drill = new KeycloakDrill(keycloak, client);
        drill.run();
        if (drill.broken > 0) {
          throw new IllegalStateException(drill.broken + " are broken");
        }
      }
    }
  }

  private static Map<String, String> settings(Keycloak keycloak) {
    var settings = new HashMap<String, String>();
    settings.put("DAYBRIEF_ISSUER", keycloak.issuer().toString());
    settings.put("DAYBRIEF_ISSUER_JWKS_URL", keycloak.keys().toString());
    settings.put("DAYBRIEF_ISSUER_AUDIENCE", "daybrief");
    settings.put("DAYBRIEF_ISSUER_TOKEN_TYPE", "JWT");
    settings.put("DAYBRIEF_ISSUER_ROLES_CLAIM", "realm_access.roles");
    return settings;
  }

  private void run() throws InterruptedException {
    String shortLived = access("short", "maria");
    JsonNode signedIn = keycloak.signIn("portal", "maria");
    String manager = signedIn.path("access_token").asText();
    read("a manager reads the brief", 200, manager);
    read("a viewer reads the brief", 200, access("portal", "vera"));
    read("an identity token is refused", 401, signedIn.path("id_token").asText());
    read("a refresh token is refused", 401, signedIn.path("refresh_token").asText());
    read("a token for another program is refused", 401, access("elsewhere", "maria"));
    read("a token of another realm is refused", 401, keycloak.foreignToken());
    read("a member without an organisation is refused", 401, access("portal", "nobody"));
    read("a member without a role is refused", 401, access("portal", "roleless"));
    read("a changed token is refused", 401, promoted(manager));
    expect("a manager sees what is muted", 200, muted(manager));
    expect("a viewer does not", 403, muted(access("portal", "vera")));
    rotate(manager);
    Thread.sleep(BELIEVED);
    read("one of a key that was taken back is refused a minute later", 401, manager);
    read("an expired token is refused", 401, shortLived);
    String last = access("portal", "maria");
    keycloak.close();
    read("a token is believed while Keycloak is away", 200, last);
  }

  private void rotate(String before) throws InterruptedException {
    keycloak.addKey();
    Thread.sleep(KEYS_PAUSE);
    String after = access("portal", "maria");
    read("a token of a new key is believed at once", 200, after);
    read("one of the key before is believed beside it", 200, before);
    keycloak.removeFirstKey();
    Thread.sleep(KEYS_PAUSE);
    read("a token that names no published key is refused", 401, renamed(after));
    read("one of the key in force is believed", 200, after);
  }

  private String access(String client, String member) {
    return keycloak.signIn(client, member).path("access_token").asText();
  }

  private int muted(String token) {
    return daybrief.get("api/v1/mutes", token).statusCode();
  }

  private void read(String what, int wanted, String token) {
    expect(what, wanted, daybrief.activities(token).statusCode());
  }

  private void expect(String what, int wanted, int status) {
    broken += status == wanted ? 0 : 1;
    System.out.printf("%-7s %s: %d%n", status == wanted ? "ok" : "BROKEN", what, status);
  }

  /// The same with a role that its signature does not cover.
  private static String promoted(String token) {
    return changed(token, 1, "\"manager\"", "\"admin\"");
  }

  /// The same with a key that nobody published.
  private static String renamed(String token) {
    return changed(token, 0, "\"kid\" : \"", "\"kid\" : \"x");
  }

  private static String changed(String token, int part, String from, String to) {
    String[] parts = token.split("\\.");
    String text = new String(Base64.getUrlDecoder().decode(parts[part]), UTF_8);
    if (!text.contains(from)) {
      throw new IllegalStateException("not there: " + from);
    }
    byte[] other = text.replace(from, to).getBytes(UTF_8);
    parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(other);
    return String.join(".", parts);
  }
}
