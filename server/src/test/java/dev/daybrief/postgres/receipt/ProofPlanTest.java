package dev.daybrief.postgres.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Receipt;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.ManyRecords;
import dev.daybrief.postgres.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A receipt reads the rows of its days, however many are stored beside them.
class ProofPlanTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final OffsetDateTime PLACE = OffsetDateTime.parse("2025-06-01T08:00:00Z");

  @BeforeAll
  static void fill() {
    ManyRecords.fill(postgres);
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void readsNoTableOfRecordsAtLarge(Metric metric) {
    for (String frame :
        new String[] {PostgresProofSource.PAGE, PostgresProofSource.PROVE, WorkLists.LIST}) {
      assertThat(plan(frame, metric))
          .doesNotContain("Seq Scan on calls")
          .doesNotContain("Seq Scan on feedback")
          .doesNotContain("Seq Scan on service_records");
    }
  }

  private static String plan(String frame, Metric metric) {
    var organization = ManyRecords.ORGANIZATIONS.getFirst();
    var day = organization.day(LocalDate.parse("2025-06-01"));
    var receipt = new Receipt(metric, day.start(), day.end(), 0, "");
    String sql = "EXPLAIN (ANALYZE) " + PostgresProofSource.sql(frame, receipt);
    return postgres
        .database()
        .inTenant(
            organization.id(),
            handle -> {
              try (var statement = handle.getConnection().prepareStatement(sql)) {
                PostgresProofSource.days(
                        handle.getConnection(), organization, receipt, organization.zone())
                    .bind(handle.getConnection(), statement);
                if (frame.equals(PostgresProofSource.PAGE)) {
                  statement.setObject(9, PLACE);
                  statement.setObject(10, PLACE);
                  statement.setString(11, "c");
                  statement.setInt(12, 51);
                  statement.setInt(13, 51);
                } else if (frame.equals(PostgresProofSource.PROVE)) {
                  statement.setObject(9, organization.id().value());
                  statement.setObject(10, day.date());
                  statement.setLong(11, 0);
                }
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
}
