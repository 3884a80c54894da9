package dev.daybrief.http.settings;

import dev.daybrief.attach.SourceReports;
import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.SampleDesk;
import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.Organizations;

/// What the settings of an organisation work with.
public record OrganizationParts(
    Organizations organizations,
    TargetStore targets,
    OpinionStore opinions,
    SampleDesk sample,
    SourceReports sources) {}
