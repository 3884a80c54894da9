package dev.daybrief.http.overview;

import dev.daybrief.access.PreferenceStore;
import dev.daybrief.brief.AnswerList;
import dev.daybrief.brief.BriefList;
import dev.daybrief.brief.DayBook;
import dev.daybrief.metric.MetricNames;

/// What the overview works with.
public record OverviewParts(
    BriefList briefs,
    DayBook days,
    AnswerList answers,
    PreferenceStore preferences,
    MetricNames names) {}
