package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Port: how many people stand behind a theme. Answers are counted by facts; before a theme is
/// named there must be enough people, since one may answer often.
public interface ThemePeople {

  /// Local days that end with the asked one.
  int DAYS = 7;

  /// One answer for each question, in their order: for each asked metric the number of different
  /// people whose comments said so on the [#DAYS] days that end with the date, as known when it
  /// ended. A person is the telephone number of the call that was answered; without one the
  /// answer stands for a person.
  List<Map<Metric, Integer>> peopleOf(List<Question> questions);

  /// @param metrics of themes; any other is an [IllegalArgumentException]
  record Question(Organization organization, LocalDate date, Set<Metric> metrics) {

    public Question {
      metrics = Set.copyOf(metrics);
      for (Metric metric : metrics) {
        if (metric.mention().isEmpty()) {
          throw new IllegalArgumentException("no comment decides " + metric.id());
        }
      }
    }
  }
}
