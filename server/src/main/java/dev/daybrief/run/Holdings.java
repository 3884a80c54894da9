package dev.daybrief.run;

import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Sees to it that one process at a time makes the briefs of an organisation.
public final class Holdings {

  /// 15 s: three signs of life fit into a lease of a minute.
  private static final Duration PAUSE = Duration.ofSeconds(15);

  /// A batch elsewhere takes a second or two.
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final Logger LOG = System.getLogger(Holdings.class.getName());

  /// 5 min: a month that is caught up takes seconds.
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  private final DueBook book;
  private final Duration patience;

  /// @param patience how long to wait for organisations that others hold
  public Holdings(DueBook book, Duration patience) {
    this.book = book;
    this.patience = patience;
  }

  /// Claims, kept alive until closed.
  public final class Held implements AutoCloseable {

    private final Claims claims;
    private final Consumer<Claims> end;
    private final Repeated signs;

    private Held(Claims claims, Consumer<Claims> end) {
      this.claims = claims;
      this.end = end;
      this.signs = Repeated.every(PAUSE, "claims", () -> quietly(() -> book.extend(claims)));
    }

    public Claims claims() {
      return claims;
    }

    @Override
    public void close() {
      signs.close();
      LastWords.write(() -> quietly(() -> end.accept(claims)));
    }
  }

  /// A claim that is not extended or given back runs out.
  private static void quietly(Runnable note) {
    try {
      note.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a claim was not told of", e);
    }
  }

  /// Keeps claims whose end is somebody else's matter.
  public Held keep(Claims claims) {
    return new Held(claims, _ -> {});
  }

  /// Those of the organisations that are free now, or the first that become so; given back when
  /// closed. None where all were held elsewhere for too long, or this thread was interrupted.
  Held take(List<Organization> organizations) {
    List<OrganizationId> wanted = organizations.stream().map(Organization::id).toList();
    long begun = System.nanoTime();
    Claims claims = book.claim(wanted);
    while (claims.isEmpty() && System.nanoTime() - begun < patience.toNanos() && pause()) {
      claims = book.claim(wanted);
    }
    return new Held(claims, book::release);
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
