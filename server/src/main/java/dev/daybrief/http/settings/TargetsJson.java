package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Goals as they come and go.
record TargetsJson(List<TargetJson> targets) {

  /// So many calls a month nobody makes.
  private static final long HIGHEST = 1_000_000_000;

  /// @param per `week` or `month`
  record TargetJson(String metric, String per, long goal) {

    private static TargetJson of(Target target) {
      return new TargetJson(target.metric().id(), target.span().word(), target.goal());
    }
  }

  static TargetsJson of(List<Target> targets) {
    return new TargetsJson(targets.stream().map(TargetJson::of).toList());
  }

  /// In the order of the store.
  ///
  /// @throws IllegalArgumentException with what is wrong, for the one who sent it
  static List<Target> read(JsonNode json) {
    JsonNode sent = json.path("targets");
    require(json.size() == 1 && sent.isArray(), "send {\"targets\": […]}, and nothing else");
    var targets = new ArrayList<Target>();
    for (JsonNode one : sent) {
      Target target = target(one);
      require(targets.stream().noneMatch(target::hasSameScope), "a metric has one goal a span");
      targets.add(target);
    }
    targets.sort(Target.ORDER);
    return targets;
  }

  private static Target target(JsonNode json) {
    require(json.isObject() && json.size() == 3, "a goal has metric, per and goal");
    JsonNode goal = json.path("goal");
    require(
        goal.isIntegralNumber()
            && goal.canConvertToLong()
            && goal.asLong() > 0
            && goal.asLong() <= HIGHEST,
        "goal is a whole number from 1 to " + HIGHEST);
    return new Target(metric(json.path("metric")), span(json.path("per")), goal.asLong());
  }

  private static Metric metric(JsonNode json) {
    return Metric.find(json.textValue())
        .filter(metric -> metric.unit() == Unit.COUNT)
        .orElseThrow(() -> new IllegalArgumentException("metric is a count of /api/v1/metrics"));
  }

  private static Target.Span span(JsonNode json) {
    return Arrays.stream(Target.Span.values())
        .filter(span -> json.isTextual() && span.word().equals(json.asText()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("per is week or month"));
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
