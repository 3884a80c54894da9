package dev.daybrief.http.operation;

import dev.daybrief.brief.NightBook.Backlog;
import dev.daybrief.http.operation.OperationParts.Budget;
import dev.daybrief.prompt.EgressBook.Spend;
import dev.daybrief.prompt.SpendBook.Held;
import dev.daybrief.prompt.SpendBook.SpentDay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the installation takes and what it runs on.
final class InstallationJson {

  /// @param budget of a day of UTC
  record UsageJson(String from, String to, List<DayJson> days, BudgetJson budget) {}

  /// @param tokensToday what is taken or set aside
  record BudgetJson(long tokens, String costUsd, long tokensToday, String costUsdToday) {

    static BudgetJson of(Budget budget, Held today) {
      return new BudgetJson(
          budget.tokens(),
          budget.cost().toPlainString(),
          today.tokens(),
          today.cost().toPlainString());
    }
  }

  /// @param costUsd null where nothing is known
  record DayJson(
      String date,
      long requests,
      long answered,
      long inputTokens,
      long outputTokens,
      @Nullable String costUsd,
      long unpriced,
      @Nullable Long latencyMillis) {

    static DayJson of(SpentDay day) {
      Spend spend = day.spend();
      BigDecimal cost = spend.cost();
      Duration latency = spend.latency();
      return new DayJson(
          day.date().toString(),
          day.requests(),
          day.answered(),
          spend.inputTokens(),
          spend.outputTokens(),
          cost == null ? null : cost.toPlainString(),
          spend.unpriced(),
          latency == null ? null : latency.toMillis());
    }
  }

  record SystemJson(
      String version,
      String role,
      String startedAt,
      DatabaseJson database,
      boolean hearing,
      boolean cacheSharing,
      BacklogJson backlog) {

    static SystemJson of(ProcessState process, Backlog backlog) {
      var database = process.database();
      return new SystemJson(
          process.version(),
          process.role(),
          process.startedAt().toString(),
          new DatabaseJson(
              database.version(),
              database.migration(),
              database.connections(),
              database.mostConnections()),
          process.hearing(),
          process.cacheSharing(),
          BacklogJson.of(backlog));
    }
  }

  record DatabaseJson(String version, String migration, long connections, int mostConnections) {}

  record BacklogJson(
      long organizations,
      long due,
      @Nullable String dueSince,
      long parked,
      @Nullable String oldestDay) {

    static BacklogJson of(Backlog backlog) {
      Instant since = backlog.dueSince();
      LocalDate oldest = backlog.oldestDay();
      return new BacklogJson(
          backlog.organizations(),
          backlog.due(),
          since == null ? null : since.toString(),
          backlog.parked(),
          oldest == null ? null : oldest.toString());
    }
  }

  private InstallationJson() {}
}
