package dev.daybrief.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads daybrief.yaml: one level of keys and plain values.
final class YamlFile {

  /// Empty when there is no such file.
  static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      Object content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      return content == null ? Map.of() : flat(file, content);
    } catch (IOException | YAMLException e) {
      String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new ConfigurationProblem(file + " cannot be read: " + line);
    }
  }

  private static Map<String, String> flat(Path file, Object content) {
    if (!(content instanceof Map<?, ?> map)) {
      throw new ConfigurationProblem(file + " must hold lines of the form key: value");
    }
    var values = new LinkedHashMap<String, String>();
    map.forEach(
        (key, value) -> {
          if (value instanceof Map || value instanceof Iterable) {
            throw new ConfigurationProblem(file + ": " + key + " must have a plain value");
          }
          values.put(String.valueOf(key), value == null ? "" : String.valueOf(value));
        });
    return values;
  }

  private YamlFile() {}
}
