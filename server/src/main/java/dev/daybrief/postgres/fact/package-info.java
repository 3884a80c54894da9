/// Fact: counts the records of organisation-days, once, and keeps the counts.
/// In: organisations and a date.
/// Out: fact sheets with their history.
/// Never: judgement, or a count of rows that another organisation owns.
/// Start reading at [PostgresFactSource].
@NullMarked
package dev.daybrief.postgres.fact;

import org.jspecify.annotations.NullMarked;
