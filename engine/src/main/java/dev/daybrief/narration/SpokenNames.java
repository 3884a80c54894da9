package dev.daybrief.narration;

import com.ibm.icu.lang.UCharacter;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.MetricNames;
import java.util.Locale;

/// The names by which lines speak of metrics.
public final class SpokenNames implements MetricNames {

  @Override
  public String name(Metric metric, Locale locale) {
    return capital(Language.of(locale).word("metric." + metric.id()), locale);
  }

  static String capital(String name, Locale locale) {
    int first = name.offsetByCodePoints(0, 1);
    return UCharacter.toTitleCase(locale, name.substring(0, first), null) + name.substring(first);
  }
}
