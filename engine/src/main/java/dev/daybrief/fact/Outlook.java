package dev.daybrief.fact;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.List;

/// What a day says about the days to come, stored before the fact, and how good the earlier
/// predictions of the day itself were.
public record Outlook(
    OrganizationId organization,
    LocalDate date,
    List<Prediction> predictions,
    List<ForecastScore> scores) {

  public Outlook {
    predictions = List.copyOf(predictions);
    scores = List.copyOf(scores);
  }
}
