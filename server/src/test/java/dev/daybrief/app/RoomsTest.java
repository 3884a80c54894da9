package dev.daybrief.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of rooms in ARCHITECTURE.md, kept by an allow-list: what a row does not name is
/// refused.
class RoomsTest {

  private static final String HOUSE = "dev.daybrief.";
  static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.daybrief");
  private static final List<Room> ROOMS = rooms();

  /// @param uses rooms it may use; each stands in an earlier row
  /// @param libraries packages outside the house it may use
  record Room(String name, String half, List<String> uses, List<String> libraries) {

    String[] allowed() {
      return Stream.of(
              Stream.of("java..", "javax..", "org.jspecify..", HOUSE + name + ".."),
              uses.stream().map(room -> HOUSE + room + ".."),
              libraries.stream())
          .flatMap(packages -> packages)
          .toArray(String[]::new);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Room> rooms() {
    try (Stream<String> lines = Files.lines(Path.of("../ARCHITECTURE.md"))) {
      return lines.filter(line -> line.startsWith("| `")).map(RoomsTest::room).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A row: room, half, what it takes and gives, rooms it uses, libraries it uses.
  private static Room room(String row) {
    String[] cells = row.split("\\|", -1);
    return new Room(words(cells[1]).getFirst(), cells[2].strip(), words(cells[4]), words(cells[5]));
  }

  private static List<String> words(String cell) {
    return Stream.of(cell.replace("`", "").replace("–", "").split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void usesOnlyWhatItsRowAllows(Room room) {
    classes()
        .that()
        .resideInAPackage(HOUSE + room.name() + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.allowed())
        .check(CODE);
  }

  @Test
  void hasARowForEachPackageAndAPackageForEachRow() {
    Set<String> packages =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(HOUSE.length()).split("\\.", -1)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ROOMS).extracting(Room::name).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void runsOneWay() {
    var earlier = new TreeSet<String>();
    for (Room room : ROOMS) {
      assertThat(earlier).as("rooms above %s", room).containsAll(room.uses());
      earlier.add(room.name());
    }
  }

  @Test
  void keepsServerRoomsApart() {
    var engine =
        ROOMS.stream()
            .filter(room -> room.half().equals("engine"))
            .map(Room::name)
            .collect(Collectors.toSet());
    assertThat(ROOMS)
        .filteredOn(room -> room.half().equals("server"))
        .filteredOn(room -> !Set.of("run", "cli", "app").contains(room.name()))
        .allSatisfy(room -> assertThat(engine).as("engine rooms").containsAll(room.uses()));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void introducesEachRoomInItsPackageInfo(Room room) throws IOException {
    Path info =
        Path.of("../" + room.half() + "/src/main/java/dev/daybrief/" + room.name())
            .resolve("package-info.java");
    assertThat(Files.readString(info))
        .contains("/// In: ", "/// Never: ", "/// Start reading at", "@NullMarked");
  }
}
