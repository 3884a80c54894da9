package dev.daybrief.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules 2 to 6 of ARCHITECTURE.md, and its budgets.
class HouseRulesTest {

  private static final JavaClasses CODE = RoomsTest.CODE;
  private static final String[] ENGINE =
      RoomsTest.rooms().stream()
          .filter(room -> room.half().equals("engine"))
          .map(room -> "dev.daybrief." + room.name() + "..")
          .toArray(String[]::new);
  /// What public methods take and give belongs to what a room offers.
  private static final Set<JavaClass> OFFERED =
      CODE.stream()
          .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
          .flatMap(type -> type.getMethods().stream())
          .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
          .flatMap(
              method ->
                  Stream.concat(
                      method.getReturnType().getAllInvolvedRawTypes().stream(),
                      method.getParameterTypes().stream()
                          .flatMap(type -> type.getAllInvolvedRawTypes().stream())))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FORBIDDEN_NAMES =
      Set.of("util", "common", "helper", "manager", "impl", "dto", "model", "misc", "base");

  @Test
  void keepsTheWorldOutOfTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.sql..", "java.nio.file..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now")))
        .check(CODE);
  }

  @Test
  void keepsJdbcInThePostgresRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.daybrief.postgres..", "dev.daybrief.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.jdbi..")
        .check(CODE);
  }

  @Test
  void keepsJsonAnnotationsInTheRoomsThatSpeakJson() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.daybrief.http..", "dev.daybrief.ingest..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.annotation..")
        .check(CODE);
  }

  @Test
  void readsTheEnvironmentInOneRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.daybrief.app..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CODE);
  }

  @Test
  void closesEngineTypes() {
    classes()
        .that()
        .resideInAnyPackage(ENGINE)
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CODE);
  }

  @Test
  void keepsStateOutOfStatics() {
    noFields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(ENGINE)
        .should()
        .notBeFinal()
        .check(CODE);
  }

  @Test
  void isPublicOnlyForOtherRooms() {
    assertThat(CODE.stream())
        .filteredOn(
            type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(type -> !type.getSimpleName().equals("package-info"))
        .filteredOn(type -> !type.getPackageName().endsWith(".bench"))
        .filteredOn(type -> !startedFromOutside(type))
        .filteredOn(HouseRulesTest::isUsedOnlyAtHome)
        .extracting(JavaClass::getName)
        .isEmpty();
  }

  private static boolean startedFromOutside(JavaClass type) {
    return type.getAnnotations().stream()
        .anyMatch(
            annotation ->
                annotation.getRawType().getPackageName().startsWith("io.quarkus")
                    || annotation.getRawType().getPackageName().startsWith("jakarta."));
  }

  private static boolean isUsedOnlyAtHome(JavaClass type) {
    return !OFFERED.contains(type)
        && type.getDirectDependenciesToSelf().stream()
            .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  @Test
  void avoidsNamesThatSayNothing() {
    assertThat(CODE.stream())
        .filteredOn(
            type ->
                Stream.of(type.getSimpleName().split("(?=[A-Z])"))
                    .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                    .anyMatch(FORBIDDEN_NAMES::contains))
        .extracting(JavaClass::getName)
        .isEmpty();
  }

  @Test
  void keepsFilesSmall() throws IOException {
    List<Integer> lengths = lengths("../engine/src/main/java", "src/main/java");
    assertThat(lengths.getLast()).as("longest file").isLessThanOrEqualTo(300);
    assertThat(lengths.get(lengths.size() * 9 / 10)).as("p90").isLessThanOrEqualTo(150);
    assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(60);
  }

  private static List<Integer> lengths(String... roots) throws IOException {
    var lengths = new java.util.ArrayList<Integer>();
    for (String root : roots) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          lengths.add(Files.readAllLines(file).size());
        }
      }
    }
    lengths.sort(null);
    return lengths;
  }
}
