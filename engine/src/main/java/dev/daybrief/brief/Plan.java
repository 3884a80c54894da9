package dev.daybrief.brief;

import dev.daybrief.fact.DataHealth;
import dev.daybrief.ranking.Ranking;

/// What a day's brief will say, before it has words.
public record Plan(Ranking ranking, DataHealth health) {}
