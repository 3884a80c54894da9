/// Records in PostgreSQL: keeps every accepted version of calls, feedback and service records.
/// In: batches of versions in any order, seen before or not. Out: what was new.
/// Never: judgement of a value; it was judged before it came here.
/// Start reading at [VersionStore].
@NullMarked
package dev.daybrief.postgres.records;

import org.jspecify.annotations.NullMarked;
