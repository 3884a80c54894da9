package dev.daybrief.postgres.fact;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.fact.RecordHistories.Answer;
import dev.daybrief.postgres.fact.RecordHistories.Call;
import dev.daybrief.postgres.fact.RecordHistories.History;
import dev.daybrief.postgres.fact.RecordHistories.Visit;
import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.ThemeMention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One day, counted one record after the other.
final class DayTally {

  private final BusinessDay day;
  private final CommentReader reader;
  private final DaySpan span;
  private final Instant nextEnd;
  private final Map<Metric, Long> counts = new EnumMap<>(Metric.class);
  private final List<Integer> talks = new ArrayList<>();
  private final OpenWorkTally openWork;

  /// @param reader reads the day's comments; the themes stored beside them are not believed
  DayTally(BusinessDay day, OpeningHours hours, CommentReader reader) {
    this.day = day;
    this.openWork = new OpenWorkTally(day, hours);
    this.reader = reader;
    this.span = DaySpan.of(day);
    this.nextEnd = day.next().end();
  }

  void call(History<Call> history) {
    history.at(span.end()).ifPresent(call -> call(history.externalId(), call));
  }

  private void call(String id, Call call) {
    boolean ready = call.status().equals("ready");
    @Nullable Instant deciding = ready ? call.readyAt() : call.startedAt();
    Instant occurred = deciding == null ? call.createdAt() : deciding;
    if (ready && occurred.isBefore(span.end())) {
      add(Metric.CALLS_WAITING, 1);
      var since = BusinessDay.containing(occurred, day.zone()).date();
      if (!since.isAfter(day.date().minusDays(3))) {
        add(Metric.CALLS_WAITING_OLD, 1);
      }
    }
    openWork.call(id, call, occurred);
    if (!span.contains(occurred)) {
      return;
    }
    add(Metric.CALLS_TOTAL, 1);
    if (call.direction() != null) {
      add(call.direction().equals("inbound") ? Metric.CALLS_INBOUND : Metric.CALLS_OUTBOUND, 1);
    }
    switch (call.status()) {
      case "ready" -> add(Metric.CALLS_READY, 1);
      case "scheduled" -> add(Metric.CALLS_SCHEDULED, 1);
      case "missed" -> add(Metric.CALLS_MISSED, 1);
      case "failed" -> add(Metric.CALLS_FAILED, 1);
      case "completed" -> {
        add(Metric.CALLS_COMPLETED, 1);
        if (call.seconds() != null) {
          talks.add(call.seconds());
          add(Metric.TALK_SECONDS, call.seconds());
        }
      }
      default -> {
        // In progress or cancelled: in the total alone.
      }
    }
  }

  void answer(History<Answer> history) {
    history.at(span.end()).ifPresent(openWork::answer);
    history
        .at(span.end())
        .filter(answer -> span.contains(answer.createdAt()))
        .ifPresent(this::answer);
  }

  private Collection<ThemeMention> mentions(Answer answer, String comment) {
    return answer.kept() == null
        ? reader.read(comment, answer.language(), answer.score())
        : Stream.of(answer.kept().split(","))
            .filter(said -> !said.isEmpty())
            .map(ThemeMention::parse)
            .toList();
  }

  private void answer(Answer answer) {
    if (answer.comment() != null) {
      add(Metric.FEEDBACK_COMMENTS, 1);
      for (ThemeMention mention : mentions(answer, answer.comment())) {
        Metric.of(mention.theme(), mention.polarity()).ifPresent(metric -> add(metric, 1));
      }
    }
    if (answer.score() != null) {
      int score = answer.score();
      add(Metric.FEEDBACK_RESPONSES, 1);
      add(Metric.FEEDBACK_MEAN_SCORE, score);
      add(
          score > 8
              ? Metric.FEEDBACK_PROMOTERS
              : score > 6 ? Metric.FEEDBACK_PASSIVES : Metric.FEEDBACK_DETRACTORS,
          1);
    }
  }

  void visit(History<Visit> history) {
    history.at(span.end()).ifPresent(visit -> openWork.visit(history.externalId(), visit));
    history.at(span.end()).ifPresent(this::visit);
  }

  private void visit(Visit visit) {
    boolean cancelled = visit.status().equals("cancelled");
    if (span.contains(visit.createdAt())) {
      add(Metric.SERVICE_OPENED, 1);
      if (cancelled || visit.status().equals("no_show")) {
        add(Metric.SERVICE_CANCELLED, 1);
      }
    }
    if (visit.completedAt() != null && span.contains(visit.completedAt())) {
      add(Metric.SERVICE_COMPLETED, 1);
    }
    @Nullable Instant due = visit.appointmentAt();
    if (due != null && !cancelled && !due.isBefore(span.end()) && due.isBefore(nextEnd)) {
      add(Metric.SERVICE_APPOINTMENTS_NEXT_DAY, 1);
    }
  }

  DayFacts facts() {
    var all = new EnumMap<>(counts);
    all.put(Metric.TALK_SECONDS_MEDIAN, median());
    openWork.addTo(all);
    return DayFacts.of(day.date(), all);
  }

  private long median() {
    if (talks.isEmpty()) {
      return 0;
    }
    var sorted = talks.stream().sorted().toList();
    long below = sorted.get((sorted.size() - 1) / 2);
    long above = sorted.get(sorted.size() / 2);
    return (below + above) / 2;
  }

  private void add(Metric metric, long more) {
    counts.merge(metric, more, Long::sum);
  }
}
