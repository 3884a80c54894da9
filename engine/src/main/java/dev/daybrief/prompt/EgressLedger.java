package dev.daybrief.prompt;

import dev.daybrief.day.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Port: the book of everything that goes out to a narrator, and the caps of what it may cost. A
/// request is written before it is sent; one that would pass a cap is not sent.
public interface EgressLedger {

  /// Where nothing goes out: admits nothing.
  EgressLedger NONE = new NoEgress();

  /// For invented days, which are no organisation's: admits everything and writes nothing.
  EgressLedger UNBOOKED = new Unbooked();

  /// Those of them that let nothing go out, by their administrators' choice.
  Set<OrganizationId> closed(List<OrganizationId> organizations);

  /// Sets the reserve aside and keeps the payload whole.
  Admission admit(Egress egress);

  /// Puts what it really took in the place of the reserve, as far as that is known.
  ///
  /// @param outcome `answered`, or the word of the shortfall
  void settle(OrganizationId organization, UUID call, String outcome, Usage usage);

  /// What the verifier said of the lines that the calls answered.
  void judge(List<Judgement> judgements);

  /// One request, about to be sent.
  ///
  /// @param attempt 1 for the first of its commission
  record Egress(
      OrganizationId organization,
      LocalDate date,
      Origin origin,
      String payload,
      int attempt,
      Reserve reserve) {}

  /// The most that a request can take.
  ///
  /// @param cost in US dollars; null when the price is unknown
  record Reserve(long tokens, @Nullable BigDecimal cost) {}

  sealed interface Admission {

    record Admitted() implements Admission {}

    /// @param cap which one, in words for an operator
    record Refused(String cap) implements Admission {}
  }

  /// @param verdicts by priority of the line: `supported`, or the first rule it broke
  record Judgement(OrganizationId organization, UUID call, Map<Integer, String> verdicts) {

    public Judgement {
      verdicts = Map.copyOf(verdicts);
    }
  }
}
