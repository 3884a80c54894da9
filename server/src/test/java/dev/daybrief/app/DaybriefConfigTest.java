package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.cache.RedisUrl;
import dev.daybrief.run.schedule.DayEnds;
import dev.daybrief.theme.Polarity;
import dev.daybrief.theme.Theme;
import dev.daybrief.theme.ThemeMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaybriefConfigTest {

  @Test
  void hasADefaultForEachSetting() {
    var config = DaybriefConfig.of(Map.of(), Map.of());

    assertThat(config.home()).isEqualTo(Path.of(".daybrief"));
    assertThat(config.databaseUrl()).isEmpty();
    assertThat(config.databaseAppUrl()).isEmpty();
    assertThat(config.databasePool()).isEqualTo(12);
    assertThat(config.listening())
        .isEqualTo(
            new DaybriefConfig.Listening(
                ServingRole.BOTH, "127.0.0.1", 8080, 9000, Duration.ZERO, Optional.empty()));
    assertThat(config.tokenIssuer()).isEqualTo("daybrief");
    assertThat(config.cacheBriefs()).isEqualTo(10_000);
    assertThat(config.dayEnds()).isEqualTo(new DayEnds(Duration.ofMinutes(15), 3));
  }

  @Test
  void readsACacheInCommonOrRefusesItWithoutRepeatingIt() {
    assertThat(DaybriefConfig.of(Map.of(), Map.of()).redis()).isEmpty();
    assertThat(redis("rediss://:sesame@cache:6380/1")).hasToString("rediss://cache:6380/1");
    for (String unusable : List.of("redis://:sesame@cache", "http://:sesame@cache", "sesame")) {
      assertThatThrownBy(() -> redis(unusable))
          .isInstanceOf(ConfigurationProblem.class)
          .hasMessageStartingWith("DAYBRIEF_REDIS_URL cannot be used; it")
          .hasMessageNotContaining("sesame");
    }
  }

  private static RedisUrl redis(String url) {
    return DaybriefConfig.of(Map.of("DAYBRIEF_REDIS_URL", url), Map.of()).redis().orElseThrow();
  }

  @Test
  void readsWhatAProcessDoes() {
    var worker = DaybriefConfig.of(Map.of("DAYBRIEF_ROLE", "worker"), Map.of()).listening().role();
    var web = DaybriefConfig.of(Map.of("DAYBRIEF_ROLE", "web"), Map.of()).listening().role();

    assertThat(worker.makesBriefs() && !worker.answersRequests()).isTrue();
    assertThat(web.answersRequests() && !web.makesBriefs()).isTrue();
    assertThat(ServingRole.BOTH.answersRequests() && ServingRole.BOTH.makesBriefs()).isTrue();
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of("DAYBRIEF_ROLE", "WORKER "), Map.of()))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("must be web, worker or both");
  }

  @Test
  void leavesAProcessorToMembersWhereTheyAreAnswered() {
    assertThat(ServingRole.BOTH.workersOf(1)).isEqualTo(1);
    assertThat(ServingRole.BOTH.workersOf(8)).isEqualTo(7);
    assertThat(ServingRole.WORKER.workersOf(8)).isEqualTo(8);
    assertThat(ServingRole.WEB.workersOf(8)).isZero();
  }

  @Test
  void readsEachSettingFromTheEnvironmentBeforeTheFile() {
    var config =
        DaybriefConfig.of(
            Map.of("DAYBRIEF_PORT", "8081", "DAYBRIEF_HOME", "/srv/daybrief"),
            Map.of("port", "8082", "host", "0.0.0.0", "database-pool", "4"));

    assertThat(config.listening().port()).isEqualTo(8081);
    assertThat(config.listening().host()).isEqualTo("0.0.0.0");
    assertThat(config.home()).isEqualTo(Path.of("/srv/daybrief"));
    assertThat(config.databasePool()).isEqualTo(4);
  }

  @Test
  void refusesAnUnknownVariable() {
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of("DAYBRIEF_PROT", "1"), Map.of()))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("unknown setting DAYBRIEF_PROT");
  }

  @Test
  void refusesAnUnknownKeyOfTheFile() {
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of(), Map.of("prot", "1")))
        .hasMessageContaining("unknown setting prot");
  }

  @Test
  void leavesVariablesOfOthersAlone() {
    assertThat(DaybriefConfig.of(Map.of("PATH", "/bin"), Map.of()).listening().port())
        .isEqualTo(8080);
  }

  @Test
  void refusesANumberOutOfItsRange() {
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of("DAYBRIEF_PORT", "70000"), Map.of()))
        .hasMessage("DAYBRIEF_PORT is \"70000\"; it must be a whole number from 0 to 65535");
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of("DAYBRIEF_PORT", "http"), Map.of()))
        .hasMessageContaining("it must be a whole number");
  }

  @Test
  void readsAYamlFileOfPlainValues(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("daybrief.yaml"), "port: 8090\nhost: \"::1\"\n");

    assertThat(YamlFile.read(file)).isEqualTo(Map.of("port", "8090", "host", "::1"));
    assertThat(YamlFile.read(folder.resolve("absent.yaml"))).isEmpty();
  }

  @Test
  void refusesAYamlFileItCannotUse(@TempDir Path folder) throws IOException {
    Path nested = Files.writeString(folder.resolve("a.yaml"), "http:\n  port: 1\n");
    Path broken = Files.writeString(folder.resolve("b.yaml"), "port: [1\n");
    Path list = Files.writeString(folder.resolve("c.yaml"), "- port\n");

    assertThatThrownBy(() -> YamlFile.read(nested)).hasMessageContaining("must have a plain value");
    assertThatThrownBy(() -> YamlFile.read(broken)).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> YamlFile.read(list)).hasMessageContaining("key: value");
  }

  @Test
  void readsTheKeywordsOfTheInstallation(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.txt"), "[en]\nparts-: squirrel\n");

    var config = DaybriefConfig.of(Map.of("DAYBRIEF_THEMES", file.toString()), Map.of());

    var reader = ThemesModule.reader(config.themes());
    assertThat(reader.read("squirrel", "en", null))
        .containsExactly(new ThemeMention(Theme.PARTS, Polarity.NEGATIVE));
    assertThat(reader.read("overpriced", "en", null)).isEmpty();
  }

  @Test
  void refusesKeywordsItCannotUse(@TempDir Path folder) throws IOException {
    Path wrong = Files.writeString(folder.resolve("a.txt"), "[en]\nsquirrels: red\n");
    Path bytes = Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xC3, '\n'});
    Path absent = folder.resolve("absent.txt");

    assertThatThrownBy(() -> DaybriefConfig.of(Map.of(), Map.of("themes", wrong.toString())))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessage("DAYBRIEF_THEMES names " + wrong + ": line 2: unknown key \"squirrels\"");
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of(), Map.of("themes", bytes.toString())))
        .hasMessage("DAYBRIEF_THEMES names " + bytes + ": it is not UTF-8");
    assertThatThrownBy(() -> DaybriefConfig.of(Map.of(), Map.of("themes", absent.toString())))
        .hasMessage("DAYBRIEF_THEMES names " + absent + ": it cannot be read");
  }

  @Test
  void refusesAFolderThatHoldsNoModule(@TempDir Path folder) {
    var empty = DaybriefConfig.of(Map.of("DAYBRIEF_THEMES_MODULE", folder.toString()), Map.of());
    var absent = DaybriefConfig.of(Map.of(), Map.of("themes-module", folder + "/absent"));

    assertThatThrownBy(() -> ThemesModule.reader(empty.themes()))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessage("DAYBRIEF_THEMES_MODULE names " + folder + ": there is no module in it");
    assertThatThrownBy(() -> ThemesModule.reader(absent.themes()))
        .hasMessageContaining("it is no folder that can be read");
  }
}
