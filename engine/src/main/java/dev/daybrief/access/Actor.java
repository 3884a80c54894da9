package dev.daybrief.access;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who acts. Bound to the work that is done for them and read where the act is stored, so that
/// nothing between has to hand it on, and nothing can forget to.
public record Actor(Kind kind, @Nullable UUID id) {

  /// A command of the operator, or the server on its own.
  public static final Actor INSTALLATION = new Actor(Kind.INSTALLATION, null);

  /// Somebody who did not say who they are.
  public static final Actor NOBODY = new Actor(Kind.NOBODY, null);

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  public static Actor member(UUID id) {
    return new Actor(Kind.MEMBER, id);
  }

  /// A member who runs the installation, in an organisation that may be another one.
  public static Actor operator(UUID id) {
    return new Actor(Kind.OPERATOR, id);
  }

  public static Actor key(UUID id) {
    return new Actor(Kind.KEY, id);
  }

  /// For whom the current work is done.
  public static Actor current() {
    return CURRENT.orElse(INSTALLATION);
  }

  public <T> T doing(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  public enum Kind {
    MEMBER,
    OPERATOR,
    KEY,
    INSTALLATION,
    NOBODY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
