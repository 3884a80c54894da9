package dev.daybrief.app;

import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.FurtherReading;
import dev.daybrief.theme.ThemeReader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// The reader of comments: keywords, and beyond them the optional module where one is set. The
/// module's libraries are in its folder alone and seen by nothing else.
final class ThemesModule {

  static CommentReader reader(DaybriefConfig.Themes themes) {
    var keywords = new ThemeReader(themes.keywords());
    return themes.module().map(folder -> beyond(keywords, folder)).orElse(keywords);
  }

  private static CommentReader beyond(CommentReader keywords, String folder) {
    // Never closed: its classes are needed as long as the process lives.
    var loader =
        new URLClassLoader(jars(folder).toArray(URL[]::new), ThemesModule.class.getClassLoader());
    return ServiceLoader.load(FurtherReading.class, loader)
        .findFirst()
        .orElseThrow(() -> unusable(folder, "there is no module in it"))
        .beyond(keywords);
  }

  private static List<URL> jars(String folder) {
    var jars = new ArrayList<URL>();
    try (var files = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
      for (Path file : files) {
        jars.add(url(file));
      }
    } catch (IOException | InvalidPathException e) {
      throw unusable(folder, "it is no folder that can be read");
    }
    return jars;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  private static ConfigurationProblem unusable(String folder, String why) {
    return new ConfigurationProblem(
        "%s names %s: %s".formatted(Setting.THEMES_MODULE.variable(), folder, why));
  }

  private ThemesModule() {}
}
