package dev.daybrief.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.OrganizationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two processes, one store, one memory in common.
class SharedDaysTest {

  private static final DayKey KEY = key(1);
  private static final Instant NOW = Instant.parse("2026-10-25T06:00:00Z");
  private static final String LIFE = "started today";

  private final Memory memory = new Memory();
  private final AtomicInteger loads = new AtomicInteger();
  private final SharedDays<Value> one = process("v1");
  private final SharedDays<Value> other = process("v1");
  private Optional<Value> stored = Optional.of(new Value(1, "first"));

  private record Value(int revision, String text) {}

  private static DayKey key(int organization) {
    return new DayKey(new OrganizationId(new UUID(0, organization)), LocalDate.of(2026, 10, 24));
  }

  private SharedDays<Value> process(String edition) {
    return new SharedDays<>(memory, new Form(edition), () -> NOW);
  }

  @BeforeEach
  void bothHear() {
    one.hearing(LIFE, 100, 100);
    other.hearing(LIFE, 101, 101);
    one.reached(105, 105);
  }

  private Optional<String> get(SharedDays<Value> process, DayKey key) {
    return process
        .get(
            key,
            () -> {
              loads.incrementAndGet();
              return stored;
            })
        .map(Value::text);
  }

  @Test
  void asksTheStoreOnceForAll() {
    assertThat(get(one, KEY)).contains("first");
    stored = Optional.of(new Value(1, "not asked"));

    assertThat(get(other, KEY)).contains("first");
    assertThat(get(one, KEY)).contains("first");
    assertThat(loads).hasValue(1);
    assertThat(memory.timesToLive).containsValue(Duration.ofHours(17));
  }

  @Test
  void keepsNothingThatIsNotThere() {
    stored = Optional.empty();

    assertThat(get(one, KEY)).isEmpty();
    assertThat(memory.values).isEmpty();
  }

  @Test
  void believesNothingOlderThanWhatItHeardOf() {
    get(one, KEY);
    stored = Optional.of(new Value(2, "second"));
    other.heard(KEY, 2);

    assertThat(get(other, KEY)).contains("second");
    assertThat(get(one, KEY)).as("put there by the other").contains("second");
    assertThat(loads).hasValue(2);
  }

  @Test
  void believesWhatItHeardOfWhoeverReadIt() {
    one.heard(KEY, 2);
    other.heard(KEY, 2);
    stored = Optional.of(new Value(2, "second"));

    get(one, KEY);
    get(other, KEY);

    assertThat(loads).hasValue(1);
  }

  @Test
  void believesNothingThatWasReadBeforeItHeard() {
    get(one, KEY);
    var late = process("v1");
    late.hearing(LIFE, 106, 106);
    stored = Optional.of(new Value(2, "second"));

    assertThat(get(late, KEY)).contains("second");
    one.heard(KEY, 2);
    assertThat(get(one, KEY)).contains("second");
    assertThat(loads).hasValue(2);
  }

  @Test
  void readsBeforeATransactionThatWasUnderWayAreNotBelieved() {
    // 103 is under way: all below have ended, none from 108 on has begun.
    one.reached(108, 103);
    get(one, KEY);
    other.hearing(LIFE, 104, 103);

    get(other, KEY);

    assertThat(loads).hasValue(2);
  }

  @Test
  void believesNobodyWhileItDoesNotHear() {
    get(one, KEY);
    other.deaf();

    get(other, KEY);
    get(other, KEY);

    assertThat(loads).hasValue(3);
    other.hearing(LIFE, 104, 104);
    get(other, KEY);
    assertThat(loads).as("read at 105, by the first").hasValue(3);
  }

  @Test
  void startsAnewWithTheServer() {
    get(one, KEY);
    other.hearing("started tomorrow", 1, 1);

    get(other, KEY);

    assertThat(loads).hasValue(2);
    assertThat(memory.values).hasSize(2);
  }

  @Test
  void sharesNothingWithAnotherVersion() {
    get(one, KEY);
    var newer = process("v2");
    newer.hearing(LIFE, 100, 100);

    get(newer, KEY);

    assertThat(loads).hasValue(2);
  }

  @Test
  void believesNobodyElsesValue() {
    get(one, KEY);
    String ours = memory.values.keySet().iterator().next();
    byte[] value = memory.find(ours).orElseThrow();
    String theirs = ours.replace(KEY.organization().toString(), key(2).organization().toString());
    memory.values.put(theirs, value);

    get(other, key(2));

    assertThat(loads).hasValue(2);
  }

  @Test
  void believesNothingCorrupt() {
    get(one, KEY);
    String name = memory.values.keySet().iterator().next();
    byte[] whole = memory.find(name).orElseThrow();
    int asked = loads.get();
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      memory.values.put(name, changed);
      assertThat(get(other, KEY)).contains("first");
      assertThat(loads).hasValue(++asked);
      byte[] cut = Arrays.copyOf(whole, at);
      memory.values.put(name, cut);
      assertThat(get(other, KEY)).contains("first");
      assertThat(loads).hasValue(++asked);
    }
  }

  @Test
  void forgetsWhatItHeardRatherThanToGrow() {
    get(one, KEY);
    for (int day = 0; day <= 100_000; day++) {
      other.heard(key(day + 2), 1);
    }

    get(other, KEY);
    assertThat(loads).as("it no longer knows").hasValue(2);
    other.reached(106, 106);
    get(other, KEY);
    assertThat(loads).as("read at 105").hasValue(3);
    get(other, KEY);
    assertThat(loads).as("read at 106").hasValue(3);
  }

  /// The other one's writes come in at once.
  private static final class Memory implements SharedBytes {

    private final Map<String, byte[]> values = new HashMap<>();
    private final Map<String, Duration> timesToLive = new HashMap<>();

    @Override
    public Optional<byte[]> find(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void keep(String key, byte[] value, Duration timeToLive) {
      values.put(key, value);
      timesToLive.put(key, timeToLive);
    }

    @Override
    public void close() {
      values.clear();
    }
  }

  /// Sealed with a plain digest.
  private record Form(String edition) implements SharedForm<Value> {

    @Override
    public byte[] write(Value value) {
      return (value.revision + " " + value.text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Value> read(byte[] bytes) {
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
      return Optional.of(new Value(Integer.parseInt(parts[0]), parts[1]));
    }

    @Override
    public int revision(Value value) {
      return value.revision;
    }

    @Override
    public ZoneId zone(Value value) {
      return ZoneId.of("Europe/Berlin");
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
      byte[] sealed = Arrays.copyOf(plain, plain.length + 16);
      System.arraycopy(seal(context, plain), 0, sealed, plain.length, 16);
      return sealed;
    }

    private static byte[] seal(String context, byte[] plain) {
      String all = context + "\n" + new String(plain, StandardCharsets.ISO_8859_1);
      return Arrays.copyOf(
          ByteBuffer.allocate(16)
              .putLong(
                  UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.ISO_8859_1))
                      .getMostSignificantBits())
              .array(),
          16);
    }

    @Override
    public Optional<byte[]> open(byte[] sealed, String context) {
      if (sealed.length < 16) {
        return Optional.empty();
      }
      byte[] plain = Arrays.copyOf(sealed, sealed.length - 16);
      byte[] seal = Arrays.copyOfRange(sealed, sealed.length - 16, sealed.length);
      return Arrays.equals(seal, seal(context, plain)) ? Optional.of(plain) : Optional.empty();
    }
  }
}
