package dev.daybrief.postgres.fact;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.fact.RecordHistories.Answer;
import dev.daybrief.postgres.fact.RecordHistories.Call;
import dev.daybrief.postgres.fact.RecordHistories.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Open work of one day, told record by record: answers and visits first, then calls.
final class OpenWorkTally {

  private static final Duration A_DAY = Duration.ofHours(24);
  private static final Duration RETURN_WITHIN = Duration.ofHours(4);

  private final DaySpan span;
  private final Instant opens;
  private final Instant closes;
  private final List<Debt> debts = new ArrayList<>();
  private final Map<String, @Nullable String> customersOfCalls = new HashMap<>();
  private final List<Contact> contacts = new ArrayList<>();

  OpenWorkTally(BusinessDay day, OpeningHours hours) {
    this.span = DaySpan.of(day);
    this.opens = hours.on(day).map(OpeningHours.Span::opens).orElse(span.end());
    this.closes = hours.on(day).map(OpeningHours.Span::closes).orElse(span.end());
  }

  private record Contact(@Nullable String customer, @Nullable String visit, Instant at) {}

  /// Somebody should be spoken to.
  ///
  /// @param callId the call that tells who, where the record itself does not
  private record Debt(
      Metric metric,
      @Nullable String customer,
      @Nullable String visit,
      @Nullable String callId,
      Predicate<Instant> inTime) {}

  void answer(Answer answer) {
    Instant due = answer.createdAt().plus(A_DAY);
    if (answer.score() != null && answer.score() <= 6 && span.contains(due)) {
      String callId = answer.callExternalId();
      if (callId != null) {
        customersOfCalls.put(callId, null);
        debts.add(
            new Debt(
                Metric.FEEDBACK_NOT_CONTACTED,
                null,
                null,
                callId,
                at -> at.isAfter(answer.createdAt()) && !at.isAfter(due)));
      }
    }
  }

  void visit(String id, Visit visit) {
    Instant done = visit.completedAt();
    if (done != null && visit.customer() != null && span.contains(done.plus(A_DAY))) {
      debts.add(
          new Debt(
              Metric.SERVICE_NOT_FOLLOWED_UP, visit.customer(), id, null, at -> at.isAfter(done)));
    }
  }

  void call(String id, Call call, Instant occurred) {
    if (customersOfCalls.containsKey(id) && call.createdAt().isBefore(span.end())) {
      customersOfCalls.put(id, call.customer());
    }
    if (call.status().equals("missed") && call.customer() != null && span.contains(occurred)) {
      debts.add(
          new Debt(
              Metric.CALLS_NOT_RETURNED,
              call.customer(),
              null,
              null,
              at -> at.isAfter(occurred) && worked(occurred, at).compareTo(RETURN_WITHIN) <= 0));
    }
    if (isContact(call) && occurred.isBefore(span.end())) {
      // No debt of the day is older than the day before it.
      if (occurred.isAfter(span.start().minus(A_DAY))) {
        contacts.add(new Contact(call.customer(), call.visit(), occurred));
      }
    }
  }

  private static boolean isContact(Call call) {
    return switch (call.status()) {
      case "completed", "in_progress" -> true;
      case "ready" -> false;
      default -> "outbound".equals(call.direction()) && call.startedAt() != null;
    };
  }

  /// How much of the time between the two the organisation was open.
  private Duration worked(Instant from, Instant to) {
    Instant first = from.isAfter(opens) ? from : opens;
    Instant last = to.isBefore(closes) ? to : closes;
    return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
  }

  void addTo(Map<Metric, Long> counts) {
    for (Debt debt : debts) {
      String customer = debt.callId == null ? debt.customer : customersOfCalls.get(debt.callId);
      if (customer != null && contacts.stream().noneMatch(made -> settles(made, debt, customer))) {
        counts.merge(debt.metric, 1L, Long::sum);
      }
    }
  }

  private static boolean settles(Contact contact, Debt debt, String customer) {
    boolean sameOne =
        customer.equals(contact.customer)
            || (debt.visit != null && debt.visit.equals(contact.visit));
    return sameOne && debt.inTime.test(contact.at);
  }
}
