package dev.daybrief.cache;

import dev.daybrief.brief.Hashes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values of organisation-days that several processes keep in common, so that one asks the store
/// and the others do not. A value is believed only where this process would have heard of a newer
/// one: it was read after the process began to hear, and it is no older than what was heard since.
public final class SharedDays<V> implements AutoCloseable {

  /// 100,000 days that something was heard of: some 10 MB. Then all are forgotten, and nothing is
  /// believed until the next moment that is told of.
  private static final int MOST_HEARD = 100_000;

  private final SharedBytes bytes;
  private final SharedForm<V> form;
  private final InstantSource clock;

  private final Map<DayKey, Integer> heard = new HashMap<>();
  private @Nullable Hearing hearing;
  private boolean isFull;

  public SharedDays(SharedBytes bytes, SharedForm<V> form, InstantSource clock) {
    this.bytes = bytes;
    this.form = form;
    this.clock = clock;
  }

  /// @param room what the keys of values begin with that this process can believe
  /// @param since what was read before may have been replaced without a word
  /// @param reached what is read now is not older
  private record Hearing(String room, long since, long reached) {}

  /// What the value's day was when it was read.
  ///
  /// @param read the newest moment that was known before it was read
  private record Heading(long read, int revision) {

    static final int BYTES = Long.BYTES + Integer.BYTES;

    byte[] before(byte[] value) {
      return ByteBuffer.allocate(BYTES + value.length)
          .putLong(read)
          .putInt(revision)
          .put(value)
          .array();
    }

    static Heading of(byte[] bytes) {
      var buffer = ByteBuffer.wrap(bytes);
      return new Heading(buffer.getLong(), buffer.getInt());
    }
  }

  /// From now on everything is heard.
  ///
  /// @param life numbers of different lives do not compare
  /// @param begun what happens later has this number or a higher one
  /// @param ended what has a lower number has happened
  public synchronized void hearing(String life, long begun, long ended) {
    hearing = new Hearing(room(life), begun, ended);
    heard.clear();
    isFull = false;
  }

  /// The same life has come so far.
  public synchronized void reached(long begun, long ended) {
    if (hearing != null) {
      hearing = new Hearing(hearing.room, isFull ? begun : hearing.since, ended);
      isFull = false;
    }
  }

  /// Nothing is heard any more.
  public synchronized void deaf() {
    hearing = null;
  }

  /// There is a newer revision.
  public synchronized void heard(DayKey key, int revision) {
    if (heard.size() >= MOST_HEARD && !heard.containsKey(key)) {
      heard.clear();
      isFull = true;
    }
    heard.merge(key, revision, Math::max);
  }

  /// What the others know, or else what the store says.
  public Optional<V> get(DayKey key, Supplier<Optional<V>> store) {
    Hearing now = now();
    if (now == null) {
      return store.get();
    }
    String name = now.room + key.organization() + "_" + key.date();
    Optional<V> known = bytes.find(name).flatMap(found -> believed(key, name, found));
    if (known.isPresent()) {
      return known;
    }
    Optional<V> value = store.get();
    value.ifPresent(found -> keep(name, found, now.reached));
    return value;
  }

  private synchronized @Nullable Hearing now() {
    return hearing;
  }

  private Optional<V> believed(DayKey key, String name, byte[] sealed) {
    return form.open(sealed, name)
        .filter(plain -> plain.length > Heading.BYTES)
        .filter(plain -> isCurrent(key, name, Heading.of(plain)))
        .flatMap(plain -> form.read(Arrays.copyOfRange(plain, Heading.BYTES, plain.length)));
  }

  private synchronized boolean isCurrent(DayKey key, String name, Heading heading) {
    return hearing != null
        && !isFull
        && name.startsWith(hearing.room)
        && heading.read >= hearing.since
        && heading.revision >= heard.getOrDefault(key, 0);
  }

  private void keep(String name, V value, long read) {
    Duration timeToLive =
        Duration.between(clock.instant(), DayCache.until(clock.instant(), form.zone(value)));
    byte[] plain = new Heading(read, form.revision(value)).before(form.write(value));
    bytes.keep(name, form.seal(plain, name), timeToLive);
  }

  @Override
  public void close() {
    bytes.close();
  }

  private String room(String life) {
    return "daybrief:" + Hashes.sha256(form.edition() + "\n" + life).substring(0, 16) + ":";
  }
}
