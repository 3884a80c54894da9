package dev.daybrief.postgres.fact;

import static dev.daybrief.day.OpeningHours.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.ManyRecords;
import dev.daybrief.postgres.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Counting a day reads that day, however many years and organisations are stored beside it.
class DayCountPlanTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @BeforeAll
  static void fill() {
    ManyRecords.fill(postgres);
  }

  static final List<String> WAYS = List.of(DayCount.COUNT, SecondCount.COUNT);

  @ParameterizedTest
  @FieldSource("WAYS")
  void readsNoTableAtLarge(String sql) {
    String plan = plan("2025-06-01", sql);

    assertThat(plan).doesNotContain("Seq Scan on");
    for (String table : List.of("calls", "feedback", "service_records")) {
      assertThat(plan).containsPattern("Scan (Backward )?using \\S+ on " + table);
    }
    var conditions = Pattern.compile("Index Cond: (.*)").matcher(plan).results().toList();
    assertThat(conditions).isNotEmpty();
    for (var condition : conditions) {
      assertThat(condition.group(1))
          .contains("organization_id = ")
          .containsPattern(
              "(occurred_at|valid_until|created_at|completed_at|appointment_at) [<>]"
                  + "|external_id = ");
    }
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void readsAsLittleForADayLongAgoAsForYesterday(String sql) {
    long longAgo = buffers(plan("2023-03-28", sql));
    long yesterday = buffers(plan("2025-09-20", sql));

    assertThat(longAgo).isLessThan(2 * yesterday);
    assertThat(yesterday).isLessThan(2 * longAgo);
  }

  /// The statement is run as the app role; what it counted is forgotten.
  private static String plan(String date, String sql) {
    var ids = ManyRecords.ORGANIZATIONS.stream().map(Organization::id).toList();
    return postgres
        .database()
        .inTenants(
            ids,
            handle -> {
              try (var statement =
                  handle.getConnection().prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
                Windows.missing(
                        ManyRecords.ORGANIZATIONS,
                        LocalDate.parse(date),
                        new Beginnings(Map.of()),
                        new StoredDays(),
                        new Openings(ids.stream().collect(Collectors.toMap(id -> id, _ -> USUAL))))
                    .getFirst()
                    .bind(handle.getConnection(), statement);
                var plan = new StringBuilder();
                try (var rows = statement.executeQuery()) {
                  while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                  }
                }
                handle.execute("DELETE FROM daybrief.daily_facts");
                return plan.toString();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static long buffers(String plan) {
    var hit = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
    assertThat(hit.find()).isTrue();
    return Long.parseLong(hit.group(1)) + (hit.group(2) == null ? 0 : Long.parseLong(hit.group(2)));
  }
}
