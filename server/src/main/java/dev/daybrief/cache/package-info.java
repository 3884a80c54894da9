/// Cache: finished days kept in memory, so that reading needs no database.
/// In: an organisation and a date, and a loader for what is not known.
/// Out: the day's value, marked stale when the store could not be asked.
/// Never: two loads of one key at a time; a value of another organisation.
/// Start reading at [DayCache].
@NullMarked
package dev.daybrief.cache;

import org.jspecify.annotations.NullMarked;
