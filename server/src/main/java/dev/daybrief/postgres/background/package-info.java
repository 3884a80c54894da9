/// Background: what a day is judged with besides its own numbers, kept and read in PostgreSQL.
/// In: forecasts, goals and opinions of readers; organisations and a date.
/// Out: the background of a day and what its readers saw, as known when it ended.
/// Never: a count of records, or judgement.
/// Start reading at [Backgrounds].
@NullMarked
package dev.daybrief.postgres.background;

import org.jspecify.annotations.NullMarked;
