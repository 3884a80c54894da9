package dev.daybrief.ingest.attached;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Keys and values of one level of a mapping file. What is wrong is gathered, with its line.
final class Section {

  private final String name;
  private final int line;
  private final List<String> problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /// @param name for messages
  Section(String name, Node node, List<String> problems) {
    this.name = name;
    this.line = lineOf(node);
    this.problems = problems;
    if (node instanceof MappingNode map) {
      map.getValue().forEach(pair -> put(pair.getKeyNode(), pair.getValueNode()));
    } else {
      problem(line, name + " must hold lines of the form `key: value`");
    }
  }

  private void put(Node key, Node value) {
    String word = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (values.put(word, value) != null) {
      problem(lineOf(key), "`" + word + "` is there twice; keep one");
    }
  }

  /// The text of a key that must be there.
  String required(String key) {
    String text = optional(key);
    if (text == null) {
      problem(line, "%s has no `%s`; add it".formatted(name, key));
      return "";
    }
    return text;
  }

  @Nullable String optional(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || node.getTag().equals(Tag.NULL)) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar)) {
      problem(lineOf(node), "`" + key + "` must have a plain value");
      return "";
    }
    return scalar.getValue().strip();
  }

  /// A text that is read further; what it throws is a problem of its line.
  <T> T read(String key, String otherwise, Function<String, T> reading, T fallback) {
    String text = optional(key);
    try {
      return reading.apply(text == null ? otherwise : text);
    } catch (RuntimeException e) {
      problem(key, "`%s` is \"%s\": %s".formatted(key, text, e.getMessage()));
      return fallback;
    }
  }

  /// SQL of the other database.
  String sql(String key) {
    return checked(key, required(key));
  }

  @Nullable String optionalSql(String key) {
    String text = optional(key);
    return text == null ? null : checked(key, text);
  }

  private String checked(String key, String sql) {
    if (sql.indexOf(';') >= 0) {
      problem(
          key, "`" + key + "` holds a semicolon; write one expression, and chr(59) for the sign");
    }
    return sql;
  }

  Optional<Section> section(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key)).map(node -> new Section(key, node, problems));
  }

  /// One section, or a list of them.
  List<Section> sections(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    var sections = new ArrayList<Section>();
    for (int place = 1; place <= nodes.size(); place++) {
      sections.add(
          new Section(place == 1 ? key : key + "-" + place, nodes.get(place - 1), problems));
    }
    return sections;
  }

  Set<String> keys() {
    return Set.copyOf(values.keySet());
  }

  String name() {
    return name;
  }

  /// Call it last: what nobody asked for is unknown.
  void end() {
    for (var value : values.entrySet()) {
      if (!asked.contains(value.getKey())) {
        problem(
            lineOf(value.getValue()),
            "%s does not know `%s`; it knows %s"
                .formatted(name, value.getKey(), String.join(", ", asked)));
      }
    }
  }

  void problem(String key, String text) {
    Node node = values.get(key);
    problem(node == null ? line : lineOf(node), text);
  }

  private void problem(int where, String text) {
    problems.add("line " + where + ": " + text);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
