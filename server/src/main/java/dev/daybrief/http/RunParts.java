package dev.daybrief.http;

import dev.daybrief.brief.FirstViewDesk;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.RunDesk;

/// What the routes work with by which briefs are made.
///
/// @param views is told of days without a brief that are looked at
public record RunParts(RunDesk desk, RunBook book, FirstViewDesk views) {}
