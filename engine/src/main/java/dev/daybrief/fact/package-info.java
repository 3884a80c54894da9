/// Fact: the values of one organisation on one day, and of the weeks before.
/// In: counts from the database.
/// Out: [FactSheet] and [History].
/// Never: judgement; that is insight.
/// Start reading at [FactSheet].
@NullMarked
package dev.daybrief.fact;

import org.jspecify.annotations.NullMarked;
