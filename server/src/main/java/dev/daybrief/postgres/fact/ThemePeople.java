package dev.daybrief.postgres.fact;

import dev.daybrief.day.Organization;
import dev.daybrief.insight.FeedbackTheme;
import dev.daybrief.metric.Metric;
import dev.daybrief.theme.ThemeMention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many people stand behind a theme: one may answer often, and few are never described. Counted
/// in one statement a batch; each question reads its own week of one index.
final class ThemePeople {

  /// Said in the week, as known when it ended. A telephone number is the same however it is typed.
  static final String COUNT =
      """
      SELECT q.number, q.said, count(DISTINCT coalesce(
        (SELECT nullif(regexp_replace(c.customer_phone, '[^0-9]', '', 'g'), '')
          FROM daybrief.calls c
          WHERE c.organization_id = f.organization_id AND c.external_id = f.call_external_id
            AND c.valid_from < q.until AND c.valid_until >= q.until
            AND NOT c.removed
          LIMIT 1),
        'answer ' || f.external_id))
      FROM unnest(?::int[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[])
        AS q (number, organization_id, start, until, said)
      CROSS JOIN LATERAL (
        SELECT a.organization_id, a.external_id, a.call_external_id
        FROM daybrief.feedback a
        WHERE a.organization_id = q.organization_id
          AND a.created_at >= q.start AND a.created_at < q.until
          AND a.valid_from < q.until AND a.valid_until >= q.until
          AND NOT a.removed AND NOT a.is_demo
          AND q.said = ANY (a.themes)
        OFFSET 0) f
      GROUP BY q.number, q.said""";

  /// @param metrics of themes; any other is an [IllegalArgumentException]
  record Question(Organization organization, LocalDate date, Set<Metric> metrics) {

    Question {
      metrics = Set.copyOf(metrics);
      for (Metric metric : metrics) {
        if (metric.mention().isEmpty()) {
          throw new IllegalArgumentException("no comment decides " + metric.id());
        }
      }
    }
  }

  /// One answer for each question, in their order: for each asked metric the number of different
  /// people whose comments said so in the week that ends with the date, as known when it ended. A
  /// person is the telephone number of the call that was answered; without one the answer stands
  /// for a person.
  static List<Map<Metric, Integer>> count(Connection connection, List<Question> questions)
      throws SQLException {
    var answers = new ArrayList<Map<Metric, Integer>>();
    for (Question question : questions) {
      var answer = new EnumMap<Metric, Integer>(Metric.class);
      question.metrics().forEach(metric -> answer.put(metric, 0));
      answers.add(answer);
    }
    if (questions.stream().allMatch(question -> question.metrics().isEmpty())) {
      return List.copyOf(answers);
    }
    try (var statement = connection.prepareStatement(COUNT)) {
      bind(connection, statement, questions);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ThemeMention said = ThemeMention.parse(rows.getString(2));
          answers
              .get(rows.getInt(1))
              .put(Metric.of(said.theme(), said.polarity()).orElseThrow(), rows.getInt(3));
        }
      }
    }
    return answers.stream().map(Map::copyOf).toList();
  }

  static void bind(Connection connection, PreparedStatement statement, List<Question> questions)
      throws SQLException {
    var columns = List.of("int4", "uuid", "timestamptz", "timestamptz", "text");
    var rows = new ArrayList<Object[]>();
    for (int number = 0; number < questions.size(); number++) {
      Question question = questions.get(number);
      Organization organization = question.organization();
      String start =
          organization.day(question.date().minusDays(FeedbackTheme.WINDOW - 1L)).start().toString();
      String until = organization.day(question.date()).end().toString();
      for (Metric metric : question.metrics()) {
        String said = metric.mention().orElseThrow().text();
        rows.add(new Object[] {number, organization.id().value(), start, until, said});
      }
    }
    for (int column = 0; column < columns.size(); column++) {
      int at = column;
      Object[] values = rows.stream().map(row -> row[at]).toArray();
      statement.setArray(column + 1, connection.createArrayOf(columns.get(column), values));
    }
  }

  private ThemePeople() {}
}
