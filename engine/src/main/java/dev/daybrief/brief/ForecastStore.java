package dev.daybrief.brief;

import dev.daybrief.fact.Outlook;
import java.util.List;

/// Port: keeps predictions and their scores, one [Outlook] an organisation-day. Storing a day again
/// replaces its scores and keeps its first predictions: they cannot be improved after the fact.
public interface ForecastStore {

  void store(List<Outlook> outlooks);
}
