/// Sample data in PostgreSQL: kept apart from real records by how its ids begin.
/// In: invented records, or the wish to be rid of them. Out: all or nothing of it.
/// Never: a real record removed, a brief or fact left that sample records are part of.
/// Start reading at [PostgresSampleStore].
@NullMarked
package dev.daybrief.postgres.sample;

import org.jspecify.annotations.NullMarked;
