package dev.daybrief.llm;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.BriefWriter;
import dev.daybrief.brief.BriefWriter.Written;
import dev.daybrief.brief.Plan;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.metric.Metric;
import dev.daybrief.prompt.Narrator;
import java.util.List;

/// A day on which half of the calls were missed, after twelve ordinary weeks.
final class ADay {

  static final SomeDay DAY =
      SomeDay.aDay()
          .after(84)
          .usually(Metric.CALLS_COMPLETED, 30, 30, 30, 30, 30, 10, 0)
          .usually(Metric.CALLS_MISSED, 5)
          .usually(Metric.FEEDBACK_PROMOTERS, 8)
          .usually(Metric.SERVICE_OPENED, 12)
          .withCalls(60)
          .ofWhichMissed(30);

  private static final Plan PLAN = BriefPlanner.plan(DAY.sheet(), DAY.history());

  /// As templates word it.
  static final Brief TEMPLATES = write(Narrator.NONE).brief();

  static Written write(Narrator narrator) {
    return BriefWriter.write(DAY.sheet(), PLAN, List.of(), narrator);
  }

  static List<BriefItem> free(Brief brief) {
    return brief.items().subList(2, 5);
  }

  private ADay() {}
}
