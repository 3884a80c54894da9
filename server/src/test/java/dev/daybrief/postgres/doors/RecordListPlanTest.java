package dev.daybrief.postgres.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.brief.RecordList.Query;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.ManyRecords;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A page reads about as many rows as it shows, however many are stored.
class RecordListPlanTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /// 50 rows of an index and their table, the table's pages being met in no order.
  private static final long FEW_BUFFERS = 500;

  @BeforeAll
  static void fill() {
    ManyRecords.fill(postgres);
    postgres.execute(
        """
        UPDATE daybrief.feedback SET comment = 'usual words ' || CASE
          WHEN external_id IN ('call-77', 'call-5000') THEN 'needle' ELSE 'straw' END""");
    postgres.execute("VACUUM ANALYZE daybrief.feedback");
  }

  private static Query query(Source source, Map<String, String> traits, String words) {
    return new Query(
        source,
        FIRST,
        LAST,
        traits,
        Optional.of(words).filter(text -> !text.isEmpty()),
        Optional.of(new Place(Instant.parse("2025-01-01T00:00:00Z"), "call-5")),
        50);
  }

  @ParameterizedTest
  @EnumSource(Source.class)
  void readsNoTableAtLarge(Source source) {
    String plan = plan(query(source, Map.of(), ""));

    assertThat(plan).doesNotContain("Seq Scan").contains("Index Cond: ((organization_id = ");
    assertThat(buffers(plan)).as(plan).isLessThan(FEW_BUFFERS);
  }

  @Test
  void readsAlongTheIndexForATraitToo() {
    String plan = plan(query(Source.CALLS, Map.of("status", "missed"), ""));

    assertThat(plan).doesNotContain("Seq Scan");
    assertThat(buffers(plan)).as(plan).isLessThan(FEW_BUFFERS);
  }

  @Test
  void findsARareWordWithoutReadingTheComments() {
    assertThat(buffers(plan(query(Source.FEEDBACK, Map.of(), "needle")))).isLessThan(FEW_BUFFERS);
  }

  private static String plan(Query query) {
    var organization = ManyRecords.ORGANIZATIONS.getFirst().id();
    Place before = query.before().orElseThrow();
    return postgres
        .database()
        .inTenant(
            organization,
            handle -> {
              PostgresRecordList.keepOrder(handle, query);
              var statement =
                  handle
                      .createQuery(
                          "EXPLAIN (ANALYZE, BUFFERS) "
                              + ListedColumns.of(query.source()).sql(query))
                      .bind("organization", organization.value())
                      .bind("from", query.from().atOffset(ZoneOffset.UTC))
                      .bind("until", query.until().atOffset(ZoneOffset.UTC))
                      .bind("before", before.at().atOffset(ZoneOffset.UTC))
                      .bind("before_id", before.externalId())
                      .bind("most", 51)
                      .bindMap(query.traits());
              query.words().ifPresent(words -> statement.bind("words", words));
              // What a session reads of the catalogue when it first meets a function is not meant.
              statement.mapTo(String.class).list();
              return String.join("\n", statement.mapTo(String.class).list());
            });
  }

  private static long buffers(String plan) {
    var hit = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
    assertThat(hit.find()).as(plan).isTrue();
    return Long.parseLong(hit.group(1)) + (hit.group(2) == null ? 0 : Long.parseLong(hit.group(2)));
  }
}
