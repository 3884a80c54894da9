package dev.daybrief.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Daybrief as a user starts it: the launcher, in a home of its own.
///
/// @param script `./daybrief` of the source tree
/// @param more settings beside the home and free ports
record Launcher(Path script, Path home, Map<String, String> more) {

  private static final String SERVING = "daybrief: serving ";
  private static final Pattern KEY = Pattern.compile("dbk_[0-9a-f]{32}_[0-9a-f]{72}");

  Launcher(Path script, Path home) {
    this(script, home, Map.of());
  }

  /// What the command says.
  ///
  /// @param input what it reads
  String run(String input, String... words) throws IOException {
    return Child.run(home, environment(), input, command(words));
  }

  /// The command, under way.
  Child start(String... words) throws IOException {
    return Child.start(home, environment(), command(words));
  }

  /// An API key of an organisation that is made first.
  String keyOfNewOrganization(String slug) throws IOException {
    run("", "organization", "add", slug, "--name", slug, "--zone", "UTC");
    String said = run("", "api-key", "add", "bench", "--organization", slug);
    Matcher key = KEY.matcher(said);
    if (!key.find()) {
      throw new IllegalStateException("no key was made: " + said);
    }
    return key.group();
  }

  Serving serve() throws IOException {
    Child child = Child.start(home, environment(), command("serve"));
    String line = child.line(text -> text.startsWith(SERVING));
    return new Serving(child, URI.create(line.substring(SERVING.length())));
  }

  private List<String> command(String... words) {
    var command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    return command;
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("DAYBRIEF_HOME", home.resolve("home").toString());
    environment.put("DAYBRIEF_HOST", "127.0.0.1");
    environment.put("DAYBRIEF_PORT", "0");
    environment.put("DAYBRIEF_MANAGEMENT_PORT", "0");
    environment.putAll(more);
    return environment;
  }

  record Serving(Child child, URI address) implements AutoCloseable {

    @Override
    public void close() {
      child.close();
    }
  }
}
