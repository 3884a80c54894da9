package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Constants of two classes that need each other are null in whichever is read first, and right in
/// every test that happens to read the other.
class InitializationTest {

  @Test
  void needsNoClassThatNeedsItWhileItIsInitialized() {
    Map<JavaClass, Set<JavaClass>> needs =
        RoomsTest.CODE.stream()
            .filter(one -> one.getStaticInitializer().isPresent())
            .collect(Collectors.toMap(one -> one, InitializationTest::neededBy));

    assertThat(circles(needs)).isEmpty();
  }

  /// Classes that are initialized by the class's own initializer, and by what it calls.
  private static Set<JavaClass> neededBy(JavaClass one) {
    var needed = new HashSet<JavaClass>();
    var seen = new HashSet<JavaCodeUnit>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(one.getStaticInitializer().orElseThrow()));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (!seen.add(unit)) {
        continue;
      }
      for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
        if (initializes(access)) {
          needed.add(access.getTargetOwner());
        }
        called(access).filter(InitializationTest::isOurs).ifPresent(open::push);
      }
    }
    needed.remove(one);
    return needed;
  }

  private static boolean initializes(JavaAccess<?> access) {
    boolean isStatic =
        access
            .getTarget()
            .resolveMember()
            .map(member -> member.getModifiers().contains(JavaModifier.STATIC))
            .orElse(false);
    return isStatic && access.getTargetOwner().getPackageName().startsWith("dev.daybrief");
  }

  private static Optional<JavaCodeUnit> called(JavaAccess<?> access) {
    return access
        .getTarget()
        .resolveMember()
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast);
  }

  private static boolean isOurs(JavaCodeUnit unit) {
    return unit.getOwner().getPackageName().startsWith("dev.daybrief");
  }

  private static Set<String> circles(Map<JavaClass, Set<JavaClass>> needs) {
    var circles = new TreeSet<String>();
    needs.forEach(
        (one, needed) ->
            needed.stream()
                .filter(other -> needs.getOrDefault(other, Set.of()).contains(one))
                .forEach(other -> circles.add(one.getName() + " and " + other.getName())));
    return circles;
  }
}
