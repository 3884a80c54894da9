package dev.daybrief.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.run.Authors;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.RunOutcome.Failed;
import dev.daybrief.run.RunReport;
import java.io.PrintStream;

/// The report of a generation: a line of counts, or JSON with one entry an organisation-day.
final class GenerateReport {

  static void print(PrintStream out, RunReport report, boolean json) {
    if (json) {
      out.println(json(report));
      return;
    }
    for (RunReport.Line line : report.failed()) {
      if (line.outcome() instanceof Failed(_, String problem)) {
        out.println("failed  " + line.organization().slug() + "  " + line.date() + "  " + problem);
      }
    }
    out.printf(
        "%d published, %d revised, %d unchanged, %d failed%n",
        report.count(RunOutcome.Published.class),
        report.count(RunOutcome.Revised.class),
        report.count(RunOutcome.Unchanged.class),
        report.count(Failed.class));
    Authors authors = report.authors();
    if (authors.wasAsked()) {
      out.printf(
          "%d lines in the model's words, %d rule-based in its place%n",
          authors.narrator(), authors.ruleBased());
    }
  }

  private static String json(RunReport report) {
    var mapper = new ObjectMapper();
    var root = mapper.createObjectNode();
    root.put("published", report.count(RunOutcome.Published.class));
    root.put("revised", report.count(RunOutcome.Revised.class));
    root.put("unchanged", report.count(RunOutcome.Unchanged.class));
    root.put("failed", report.count(Failed.class));
    put(root, report.authors());
    var lines = root.putArray("briefs");
    for (RunReport.Line line : report.lines()) {
      var node = lines.addObject();
      node.put("organization", line.organization().slug());
      node.put("date", line.date().toString());
      node.put("outcome", line.outcome().word());
      put(node, line.outcome().authors());
      if (line.outcome() instanceof Failed(_, String problem)) {
        node.put("problem", problem);
      }
    }
    return root.toString();
  }

  /// Only where a model was asked.
  private static void put(ObjectNode node, Authors authors) {
    if (authors.wasAsked()) {
      node.put("lines_by_model", authors.narrator());
      node.put("lines_rule_based", authors.ruleBased());
    }
  }

  private GenerateReport() {}
}
