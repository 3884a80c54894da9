/// Facts in PostgreSQL: counts organisation-days from the records and keeps the counts.
/// In: organisations and a date. Out: fact sheets with their history.
/// Never: judgement of what is usual.
/// Start reading at [PostgresFactSource].
@NullMarked
package dev.daybrief.postgres.facts;

import org.jspecify.annotations.NullMarked;
