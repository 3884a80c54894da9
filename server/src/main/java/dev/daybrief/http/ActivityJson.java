package dev.daybrief.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Receipt;
import dev.daybrief.ranking.Salience;
import org.jspecify.annotations.Nullable;

/// One of the five, as the product's seed contract has it.
///
/// @param timestamp instant the day ended
record ActivityJson(
    String id,
    String type,
    String title,
    String description,
    @Nullable Long count,
    String timestamp,
    int priority,
    String label,
    String tone,
    String writtenBy) {

  static ActivityJson of(Brief brief, BriefItem item) {
    return new ActivityJson(
        id(brief, item),
        item.kind().word(),
        item.wording().title(),
        item.wording().description(),
        item.count(),
        brief.day().end().toString(),
        item.priority(),
        item.standing().label().word(),
        item.standing().tone().word(),
        item.wording().writtenBy().word());
  }

  static String id(Brief brief, BriefItem item) {
    return ItemId.of(
        brief.organization(),
        brief.day().date(),
        item.priority(),
        item.kind(),
        item.receipt().metric());
  }

  /// The same with what proves it.
  record Proven(
      @JsonUnwrapped ActivityJson activity,
      @Nullable SalienceJson salience,
      ReceiptJson receipt,
      @Nullable ProvenanceJson provenance) {

    static Proven of(Brief brief, BriefItem item) {
      return new Proven(
          ActivityJson.of(brief, item),
          item.salience() == null ? null : SalienceJson.of(item.salience()),
          ReceiptJson.of(item.receipt()),
          ProvenanceJson.of(item.wording().provenance()));
    }
  }

  record SalienceJson(
      double kindWeight,
      double impact,
      double significance,
      double actionability,
      double novelty,
      double preference,
      double score) {

    static SalienceJson of(Salience salience) {
      return new SalienceJson(
          salience.kindWeight(),
          salience.impact(),
          salience.significance(),
          salience.actionability(),
          salience.attention().novelty(),
          salience.attention().preference(),
          salience.score());
    }
  }

  record ReceiptJson(
      String metric,
      String definition,
      String from,
      String until,
      String dataVersion,
      String hash) {

    static ReceiptJson of(Receipt receipt) {
      return new ReceiptJson(
          receipt.metric().id(),
          receipt.metric().formula(),
          receipt.from().toString(),
          receipt.until().toString(),
          Long.toString(receipt.dataVersion()),
          "sha256:" + receipt.factsHash());
    }
  }
}
