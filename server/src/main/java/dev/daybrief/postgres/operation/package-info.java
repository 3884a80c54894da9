/// The installation as a whole, read from PostgreSQL for those who run it.
/// In: dates. Out: counts over all organisations, and which of them are not done.
/// Never: a word of a brief, a record, a payload, a change.
/// Start reading at [PostgresNightBook].
@NullMarked
package dev.daybrief.postgres.operation;

import org.jspecify.annotations.NullMarked;
