package dev.daybrief.postgres.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.ManyRecords;
import dev.daybrief.postgres.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Breaking a count down reads the nine days it compares, whatever is stored beside them.
class BreakdownPlanTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @BeforeAll
  static void fill() {
    ManyRecords.fill(postgres);
  }

  @ParameterizedTest
  @EnumSource(Source.class)
  void readsNoTableAtLarge(Source source) {
    String plan = plan(source);

    assertThat(plan).doesNotContain("Seq Scan on");
    var conditions = Pattern.compile("Index Cond: (.*)").matcher(plan).results().toList();
    assertThat(conditions).isNotEmpty();
    for (var condition : conditions) {
      assertThat(condition.group(1))
          .contains("organization_id = ")
          .containsPattern("(occurred_at|created_at|completed_at) [<>]|external_id = ");
    }
  }

  private static String plan(Source source) {
    var ids = ManyRecords.ORGANIZATIONS.stream().map(Organization::id).toList();
    return postgres
        .database()
        .inTenants(
            ids,
            handle -> {
              try (var statement =
                  handle
                      .getConnection()
                      .prepareStatement("EXPLAIN (ANALYZE) " + BreakdownSql.of(source).text())) {
                windows(source).bind(handle.getConnection(), statement);
                var plan = new StringBuilder();
                try (var rows = statement.executeQuery()) {
                  while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                  }
                }
                return plan.toString();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static WindowArrays windows(Source source) {
    Map<Source, Instant> first = new EnumMap<>(Map.of(source, Instant.EPOCH));
    var arrays = new WindowArrays();
    for (int number = 0; number < ManyRecords.ORGANIZATIONS.size(); number++) {
      var inquiry =
          new Inquiry(
              ManyRecords.ORGANIZATIONS.get(number),
              LocalDate.parse("2025-06-01"),
              Set.of(),
              Set.of());
      arrays.add(number, WeekdayWindows.of(inquiry, first), source);
    }
    return arrays;
  }
}
