/// What the stored history says of the methods.
///
/// In: the days of an organisation as they were counted. Out: how often a quiet day is called
/// unusual, what is found of planted changes, how good forecasts were. Never: a stored brief.
/// Start reading at [Backtest].
@NullMarked
package dev.daybrief.run.backtest;

import org.jspecify.annotations.NullMarked;
