package dev.daybrief.app;

import dev.daybrief.cli.Installation.Finding;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.llm.ChatNarrator;
import dev.daybrief.llm.ChatSetup;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Draft;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import dev.daybrief.ranking.RankedInsight;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// One real request with the configured key, about an invented day.
final class NarratorCheck {

  private static final RankedInsight INVENTED =
      new RankedInsight(
          3,
          new DayChange(
              new Fact(Metric.CALLS_MISSED, 14, 40),
              new UsualRange(2, 6, DayOfWeek.TUESDAY, 84),
              1e-5),
          null);

  static Finding skipped() {
    return new Finding(
        true, "no model is configured, so none was asked; OPENAI_API_KEY switches one on", "");
  }

  static Finding of(ChatSetup setup) {
    var narrator = new ChatNarrator(setup, EgressLedger.UNBOOKED, InstantSource.system()).begin();
    var prompt = Prompt.of(List.of(INVENTED), Locale.ENGLISH);
    var nobody = new OrganizationId(new UUID(0, 0));
    String who =
        "%s %s at %s".formatted(setup.provider().word(), setup.model(), setup.url().getHost());
    return switch (narrator.narrate(new Commission(nobody, LocalDate.EPOCH, prompt))) {
      case Narration.Drafted(Draft draft, var _, Usage usage) ->
          drafted(who, prompt.verdicts(draft).getOrDefault(INVENTED.priority(), ""), usage);
      case Narration.Unavailable(Shortfall why, var _, var _) ->
          new Finding(false, who + " gave no words: " + why.word(), remedy(why));
    };
  }

  private static Finding drafted(String who, String verdict, Usage usage) {
    String answered = "%s answered in %d ms".formatted(who, usage.latency().toMillis());
    return verdict.equals("supported")
        ? new Finding(true, answered + ", and its words passed the verifier", "")
        : new Finding(
            false,
            answered + ", and its words were refused: " + verdict,
            "briefs stay right and use templates where this happens; try again, or another model");
  }

  private static String remedy(Shortfall why) {
    return switch (why) {
      case NOT_AUTHORISED -> "check the key, and that it may use this model";
      case NO_QUOTA -> "the provider's account is out of money or over its limit";
      case REJECTED -> "check DAYBRIEF_MODEL and DAYBRIEF_MODEL_URL";
      case REDIRECTED -> "DAYBRIEF_MODEL_URL redirects; name the address it leads to";
      case UNREACHABLE -> "check the network, a proxy, and DAYBRIEF_MODEL_URL";
      case RATE_LIMITED, BROKEN, TIME_OUT, BUSY, RESTING -> "try again in some minutes";
      case TRUNCATED, DECLINED, EMPTY, UNREADABLE, TOO_LARGE ->
          "this model does not keep to a schema; try another";
      case NOT_CONFIGURED, OVER_BUDGET, NO_LEDGER -> "see docs/operations.md";
    };
  }

  private NarratorCheck() {}
}
