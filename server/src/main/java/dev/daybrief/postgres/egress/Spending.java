package dev.daybrief.postgres.egress;

import dev.daybrief.day.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Counters of tokens and money of a day, of an organisation or of the installation.
final class Spending {

  /// Stands for the installation; no organisation has it.
  static final OrganizationId INSTALLATION = new OrganizationId(new UUID(0, 0));

  /// Counts where the sum stays within the cap; both checks and the sum are one statement, so that
  /// nobody passes it side by side.
  private static final String TAKE =
      """
      INSERT INTO daybrief.model_spend AS s (organization_id, spent_on, tokens, cost)
      SELECT :organization, :day, :tokens, :cost
      WHERE :tokens <= :most_tokens AND :cost <= :most_cost
      ON CONFLICT (organization_id, spent_on) DO UPDATE
        SET tokens = s.tokens + excluded.tokens, cost = s.cost + excluded.cost
        WHERE s.tokens + excluded.tokens <= :most_tokens AND s.cost + excluded.cost <= :most_cost""";

  private static final String CORRECT =
      """
      UPDATE daybrief.model_spend SET tokens = tokens + :tokens, cost = cost + :cost
      WHERE organization_id = :organization AND spent_on = :day""";

  /// An amount of a day.
  record Amount(LocalDate day, long tokens, BigDecimal cost) {}

  /// Whether the cap allowed it.
  static boolean take(Handle handle, OrganizationId whose, Amount amount, Caps.Cap cap) {
    return handle
            .createUpdate(TAKE)
            .bind("organization", whose.value())
            .bind("day", amount.day())
            .bind("tokens", amount.tokens())
            .bind("cost", amount.cost())
            .bind("most_tokens", cap.tokens())
            .bind("most_cost", cap.cost())
            .execute()
        == 1;
  }

  /// Adds the difference between what was taken and what was set aside.
  static void correct(Handle handle, OrganizationId whose, Amount difference) {
    handle
        .createUpdate(CORRECT)
        .bind("organization", whose.value())
        .bind("day", difference.day())
        .bind("tokens", difference.tokens())
        .bind("cost", difference.cost())
        .execute();
  }

  private Spending() {}
}
