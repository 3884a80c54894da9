package dev.daybrief.postgres.records;

import static dev.daybrief.postgres.records.SourceCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.RecordVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManyVersionsTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final int BATCH = 100;
  private static final int BATCHES = 40;

  /// Rows that may be met for each one that is stored, whatever is kept already.
  private static final int MET = 30;

  private static final Instant BEGAN = Instant.parse("2026-11-01T00:00:00Z");

  private final RecordRows rows = new RecordRows(POSTGRES);
  private final CallStore store = new CallStore(POSTGRES.database());

  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    MIXED
  }

  /// A million versions of one id must not take a million times a million steps.
  @ParameterizedTest
  @EnumSource(Order.class)
  void meetsNoMoreRowsTheMoreVersionsThereAre(Order order) {
    Organization shop =
        rows.organization("many-" + order.name().toLowerCase(Locale.ROOT).replace('_', '-'), "UTC");
    var told = new ArrayList<CallRecord>();
    IntStream.range(0, BATCH * BATCHES).forEach(n -> told.add(version(n)));
    switch (order) {
      case OLDEST_FIRST -> {}
      case NEWEST_FIRST -> Collections.reverse(told);
      case MIXED -> Collections.shuffle(told, new Random(7));
    }

    for (int batch = 0; batch < BATCHES; batch++) {
      List<CallRecord> calls = told.subList(batch * BATCH, (batch + 1) * BATCH);
      long met =
          POSTGRES
              .database()
              .inTenant(
                  shop.id(),
                  handle -> {
                    long before = met(handle);
                    store.store(handle, shop.id(), calls);
                    return met(handle) - before;
                  });
      assertThat(met).as("batch " + batch).isBetween((long) BATCH, (long) BATCH * MET);
    }
    assertThat(
            POSTGRES.text(
                """
                SELECT count(*) || ' ' || count(*) FILTER (WHERE valid_until = 'infinity') || ' '
                  || count(*) FILTER (WHERE valid_from = '-infinity') || ' '
                  || bool_and(valid_until > valid_from)
                FROM daybrief.calls WHERE organization_id = '%s'"""
                    .formatted(shop.id())))
        .isEqualTo(BATCH * BATCHES + " 1 1 true");
  }

  private static CallRecord version(int number) {
    return call("one", CallStatus.READY, BEGAN.plusSeconds(number), null, "reason");
  }

  /// Of the connection, since it last told the server.
  private static long met(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) + n_tup_ins
              + n_tup_upd), 0)
            FROM pg_stat_xact_user_tables WHERE schemaname = 'daybrief' AND relname = 'calls'""")
        .mapTo(Long.class)
        .one();
  }

  /// Whatever is counted otherwise after a batch, is of a day that the batch forgot.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void forgetsEveryDayThatIsCountedOtherwise(long seed) {
    var random = new Random(seed);
    Organization shop = rows.organization("touched-" + seed, "UTC");
    for (int batch = 0; batch < 40; batch++) {
      var calls = new ArrayList<CallRecord>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        calls.add(randomVersion(random));
      }
      NavigableMap<LocalDate, String> before = counted(shop);
      POSTGRES.execute(
          "DELETE FROM daybrief.record_changes WHERE organization_id = '%s'".formatted(shop.id()));

      store.store(shop.id(), calls);

      NavigableMap<LocalDate, String> after = counted(shop);
      before.forEach((day, calls1) -> after.merge(day, calls1, (a, b) -> a.equals(b) ? "" : a));
      after.values().removeIf(String::isEmpty);
      if (!after.isEmpty()) {
        assertThat(forgotten(shop)).isBeforeOrEqualTo(after.firstKey());
      }
    }
  }

  private static CallRecord randomVersion(Random random) {
    Instant toldAt = BEGAN.plusSeconds(random.nextInt(20) * 43_200L);
    return call(
        CallStatus.values()[random.nextInt(3)],
        new RecordVersion(
            "call-" + random.nextInt(3), toldAt, random.nextInt(6) == 0 ? toldAt : null, false),
        BEGAN.plusSeconds(random.nextInt(10) * 86_400L),
        "reason");
  }

  /// Calls by status of each day, as they stood when it ended.
  private static NavigableMap<LocalDate, String> counted(Organization shop) {
    var counted = new TreeMap<LocalDate, String>();
    String text =
        POSTGRES.text(
            """
            SELECT string_agg(day || ' ' || calls, E'\\n') FROM (
              SELECT (day AT TIME ZONE 'UTC')::date::text AS day,
                string_agg(external_id || status, ',' ORDER BY external_id) AS calls
              FROM generate_series(timestamptz '2026-10-31 00:00+00', '2026-11-20 00:00+00', '24 hours') day
              JOIN daybrief.calls c ON c.occurred_at >= day
                AND c.occurred_at < day + interval '24 hours'
                AND c.valid_from < day + interval '24 hours'
                AND c.valid_until >= day + interval '24 hours' AND NOT c.removed
              WHERE organization_id = '%s' GROUP BY 1) days"""
                .formatted(shop.id()));
    if (text != null) {
      text.lines()
          .map(line -> line.split(" ", -1))
          .forEach(day -> counted.put(LocalDate.parse(day[0]), day[1]));
    }
    return counted;
  }

  private static LocalDate forgotten(Organization shop) {
    return LocalDate.parse(
        String.valueOf(
            POSTGRES.text(
                "SELECT min(first_day) FROM daybrief.record_changes WHERE organization_id = '%s'"
                    .formatted(shop.id()))));
  }
}
