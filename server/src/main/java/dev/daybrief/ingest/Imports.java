package dev.daybrief.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import dev.daybrief.record.ImportBook;
import dev.daybrief.record.ImportDesk;
import dev.daybrief.record.ImportState;
import dev.daybrief.record.ImportState.Phase;
import dev.daybrief.record.SourceKind;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Imports in the background of this process. Each tells every [#PAUSE] that it is alive; when the
/// process dies nobody tells any more.
public final class Imports implements ImportDesk, AutoCloseable {

  /// 2 s: what somebody who watches a bar takes for moving.
  static final Duration PAUSE = Duration.ofSeconds(2);

  /// 5 s for the imports to note that they were interrupted, within what a service manager waits.
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(Imports.class.getName());

  private final Organizations organizations;
  private final RecordStores stores;
  private final ImportBook book;
  private final InstantSource clock;
  private final Surroundings around;
  private final Map<RunningImport, Thread> running = new ConcurrentHashMap<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  public Imports(
      Organizations organizations,
      RecordStores stores,
      ImportBook book,
      InstantSource clock,
      Surroundings around) {
    this.organizations = organizations;
    this.stores = stores;
    this.book = book;
    this.clock = clock;
    this.around = around;
  }

  /// @param folder where files wait while they arrive and are read
  /// @param afterwards called after each import that stored rows
  public record Surroundings(Path folder, Runnable afterwards) {}

  /// Tells until closed.
  public Imports start() {
    Thread.ofVirtual().name("imports-tell").start(this::tellUntilStopped);
    return this;
  }

  @Override
  public Upload receive(OrganizationId organization, SourceKind kind) {
    Organization whose = organizations.find(organization).orElseThrow();
    return new Arriving(whose, kind, Spool.in(around.folder));
  }

  private final class Arriving implements Upload {

    private final Organization organization;
    private final SourceKind kind;
    private final Spool spool;
    private boolean runs;

    Arriving(Organization organization, SourceKind kind, Spool spool) {
      this.organization = organization;
      this.kind = kind;
      this.spool = spool;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      spool.write(bytes, offset, length);
    }

    @Override
    public ImportState run(String name, Runnable whenOver) {
      var file =
          new ImportState.File(
              UuidCreator.getTimeOrderedEpoch(),
              kind,
              name,
              spool.length(),
              clock.instant().truncatedTo(ChronoUnit.MICROS));
      book.begin(organization.id(), file);
      var one = new RunningImport(organization, file);
      var thread =
          Thread.ofPlatform()
              .daemon()
              .name("import")
              .unstarted(() -> Imports.this.run(one, spool, whenOver));
      running.put(one, thread);
      runs = true;
      thread.start();
      return one.running();
    }

    @Override
    public void close() {
      if (!runs) {
        spool.close();
      }
    }
  }

  private void run(RunningImport one, Spool spool, Runnable whenOver) {
    try (spool) {
      ImportState state = read(one, spool);
      // An interrupt was for the reading; what became of it can still be written.
      Thread.interrupted();
      book.finish(one.organization(), state);
      if (state.progress().stored().added() > 0) {
        around.afterwards.run();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the end of import {0} was not written: {1}", one.file().id(), e);
    } finally {
      running.remove(one);
      whenOver.run();
    }
  }

  private ImportState read(RunningImport one, Spool spool) {
    ImportState.File file = one.file();
    try (var rejects =
        new StoredRejects(
            (number, csv) -> book.addRejected(one.organization(), file.id(), number, csv))) {
      var summary = one.read(stores, spool.read(), file.name(), rejects);
      rejects.flush();
      return isStopping()
          ? one.failed(Phase.INTERRUPTED, clock.instant())
          : one.done(summary, clock.instant());
    } catch (RuntimeException failure) {
      if (!isStopping()) {
        LOG.log(Level.ERROR, "import " + file.id() + " failed", failure);
      }
      return one.failed(isStopping() ? Phase.INTERRUPTED : Phase.FAILED, clock.instant());
    }
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  private void tellUntilStopped() {
    try {
      while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        running.keySet().forEach(this::tell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A failure must not end the telling.
  private void tell(RunningImport one) {
    try {
      book.tell(one.organization(), one.file().id(), one.progress(), clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "import {0} could not be told of: {1}", one.file().id(), e);
    }
  }

  @Override
  public void close() {
    stop.countDown();
    var left = Map.copyOf(running);
    left.values().forEach(Thread::interrupt);
    long deadline = System.nanoTime() + LEAVING.toNanos();
    for (Thread thread : left.values()) {
      try {
        thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
