package dev.daybrief.http;

import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.RunDesk;

/// What the routes of runs work with.
public record RunParts(RunDesk desk, RunBook book) {}
