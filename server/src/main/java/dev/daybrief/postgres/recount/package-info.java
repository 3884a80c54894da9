/// Recount: counts everything a second time, in another way, and compares.
/// In: an organisation and a period. Out: the numbers that differ.
/// Never: code of the first count; it would repeat the first count's faults.
/// Start reading at [Recount].
@NullMarked
package dev.daybrief.postgres.recount;

import org.jspecify.annotations.NullMarked;
