package dev.daybrief.sample;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.SampleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What customers answer after a call of the day.
final class SampleFeedback {

  private static final String PREFIX = SampleStore.PREFIX + "feedback-";

  private static final double ANSWERS = 0.4;
  private static final double UNHAPPY = 0.1;
  private static final double COMMENTS = 0.5;

  /// Of the unhappy comments, while customers complain about waiting.
  private static final double ABOUT_WAITING = 0.8;

  static List<FeedbackRecord> of(SampleDay day) {
    var draw = new Draw(day.organization(), day.date(), "feedback");
    var records = new ArrayList<FeedbackRecord>();
    // A silent call system does not keep customers from answering.
    var story = day.story() == Story.CALLS_SILENT ? Story.NONE : day.story();
    for (CallRecord call : SampleCalls.of(new SampleDay(day.organization(), day.date(), story))) {
      Instant made = call.times().startedAt();
      if (call.status() == CallStatus.COMPLETED && made != null && draw.chance(ANSWERS)) {
        records.add(answer(day, draw, call, made.plusSeconds(600)));
      }
    }
    return records;
  }

  private static FeedbackRecord answer(SampleDay day, Draw draw, CallRecord made, Instant created) {
    boolean happy = !draw.chance(Math.min(0.7, UNHAPPY * day.story().unhappy()));
    int score = happy ? draw.between(7, 10) : draw.between(0, 6);
    String call = made.version().externalId();
    String id = PREFIX + call.substring(SampleStore.PREFIX.length());
    return new FeedbackRecord(
        new RecordVersion(id, created, null, false),
        created,
        call,
        score,
        draw.chance(COMMENTS) ? comment(day, draw, happy) : null);
  }

  private static FeedbackRecord.@Nullable Comment comment(SampleDay day, Draw draw, boolean happy) {
    String language = Comments.language(day.organization().organization().locale());
    boolean waiting =
        !happy && day.story() == Story.WAITING_COMPLAINTS && draw.chance(ABOUT_WAITING);
    var choice = waiting ? Comments.aboutWaiting(language) : Comments.of(language, happy);
    return new FeedbackRecord.Comment(draw.one(choice), language);
  }

  private SampleFeedback() {}
}
