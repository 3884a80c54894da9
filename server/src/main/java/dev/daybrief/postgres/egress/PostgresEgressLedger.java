package dev.daybrief.postgres.egress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.egress.Spending.Amount;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Requests and their caps in PostgreSQL. What is set aside for a request counts until it is known
/// what it took, and for good when that never becomes known.
public final class PostgresEgressLedger implements EgressLedger {

  /// Nothing where nothing may go out.
  private static final String WRITE =
      """
      INSERT INTO daybrief.model_usage (organization_id, call_id, day, sent_at, provider, model,
        prompt_version, payload_hash, payload, attempt, reserved_tokens, reserved_cost)
      SELECT organization_id, :call, :day, clock_timestamp(), :provider, :model, :version, :hash,
        :payload, :attempt, :tokens, :cost
      FROM daybrief.organizations WHERE organization_id = :organization AND model_words
      RETURNING spent_on""";

  private static final String CLOSED =
      """
      SELECT organization_id FROM daybrief.organizations
      WHERE organization_id = ANY (:organizations) AND NOT model_words""";

  private static final String SETTLE =
      """
      UPDATE daybrief.model_usage SET outcome = :outcome, input_tokens = :input,
        output_tokens = :output, cost = :cost, latency_ms = :latency
      WHERE organization_id = :organization AND call_id = :call AND outcome IS NULL
      RETURNING spent_on, reserved_tokens, reserved_cost""";

  private static final String JUDGE =
      """
      UPDATE daybrief.model_usage SET verdicts = :verdicts::jsonb
      WHERE organization_id = :organization AND call_id = :call""";

  private final Database database;
  private final Caps caps;

  public PostgresEgressLedger(Database database, Caps caps) {
    this.database = database;
    this.caps = caps;
  }

  /// Undoes the transaction.
  private static final class OverCap extends RuntimeException {

    private static final long serialVersionUID = 1;

    OverCap(String cap) {
      super(cap);
    }
  }

  @Override
  public Set<OrganizationId> closed(List<OrganizationId> organizations) {
    if (organizations.isEmpty()) {
      return Set.of();
    }
    UUID[] ids = organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
    return database.inTenants(
        organizations,
        handle ->
            handle
                .createQuery(CLOSED)
                .bind("organizations", ids)
                .mapTo(UUID.class)
                .map(OrganizationId::new)
                .set());
  }

  @Override
  public Admission admit(Egress egress) {
    try {
      return database.inTenants(
          List.of(egress.organization(), Spending.INSTALLATION), handle -> admit(handle, egress));
    } catch (OverCap over) {
      return new Admission.Refused(String.valueOf(over.getMessage()));
    }
  }

  /// The installation's row comes last: everybody waits for it.
  private Admission admit(Handle handle, Egress egress) {
    LocalDate day =
        write(handle, egress)
            .orElseThrow(() -> new OverCap("the organisation, which lets nothing go out"));
    var amount =
        new Amount(
            day,
            egress.reserve().tokens(),
            Objects.requireNonNullElse(egress.reserve().cost(), BigDecimal.ZERO));
    if (!Spending.take(handle, egress.organization(), amount, caps.organization())) {
      throw new OverCap("the organisation's cap of the day");
    }
    if (!Spending.take(handle, Spending.INSTALLATION, amount, caps.installation())) {
      throw new OverCap("the installation's cap of the day");
    }
    return new Admission.Admitted();
  }

  private static Optional<LocalDate> write(Handle handle, Egress egress) {
    return handle
        .createQuery(WRITE)
        .bind("organization", egress.organization().value())
        .bind("call", egress.origin().call())
        .bind("day", egress.date())
        .bind("provider", egress.origin().provider().word())
        .bind("model", egress.origin().model())
        .bind("version", egress.origin().promptVersion())
        .bind("hash", egress.origin().payloadHash())
        .bind("payload", egress.payload())
        .bind("attempt", egress.attempt())
        .bind("tokens", egress.reserve().tokens())
        .bind("cost", egress.reserve().cost())
        .mapTo(LocalDate.class)
        .findOne();
  }

  /// What was set aside for a request.
  private record Reserved(LocalDate day, long tokens, @Nullable BigDecimal cost) {

    /// What to add to the counters; what is unknown stays set aside.
    Amount difference(Usage usage) {
      Long input = usage.inputTokens();
      Long output = usage.outputTokens();
      BigDecimal paid = usage.cost();
      return new Amount(
          day,
          input == null || output == null ? 0 : input + output - tokens,
          paid == null || cost == null ? BigDecimal.ZERO : paid.subtract(cost));
    }
  }

  @Override
  public void settle(OrganizationId organization, UUID call, String outcome, Usage usage) {
    database.inTenants(
        List.of(organization, Spending.INSTALLATION),
        handle -> {
          var reserved =
              handle
                  .createQuery(SETTLE)
                  .bind("organization", organization.value())
                  .bind("call", call)
                  .bind("outcome", outcome)
                  .bind("input", usage.inputTokens())
                  .bind("output", usage.outputTokens())
                  .bind("cost", usage.cost())
                  .bind("latency", usage.latency().toMillis())
                  .map(
                      (row, _) ->
                          new Reserved(
                              row.getObject(1, LocalDate.class),
                              row.getLong(2),
                              row.getBigDecimal(3)))
                  .findOne();
          reserved.ifPresent(
              before -> {
                Spending.correct(handle, organization, before.difference(usage));
                Spending.correct(handle, Spending.INSTALLATION, before.difference(usage));
              });
          return reserved.isPresent();
        });
  }

  @Override
  public void judge(List<Judgement> judgements) {
    if (judgements.isEmpty()) {
      return;
    }
    database.inTenants(
        judgements.stream().map(Judgement::organization).distinct().toList(),
        handle -> {
          var batch = handle.prepareBatch(JUDGE);
          judgements.stream()
              .sorted(Comparator.comparing(Judgement::organization))
              .forEach(
                  one ->
                      batch
                          .bind("organization", one.organization().value())
                          .bind("call", one.call())
                          .bind("verdicts", json(one.verdicts()))
                          .add());
          return batch.execute();
        });
  }

  private static String json(Map<Integer, String> verdicts) {
    var node = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(verdicts).forEach((line, verdict) -> node.put(line.toString(), verdict));
    return node.toString();
  }
}
