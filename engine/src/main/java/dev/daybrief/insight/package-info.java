/// Insight: what is worth saying about a day, before any word is chosen.
/// In: a fact sheet and its history.
/// Out: insights, each with the evidence it rests on.
/// Never: wording, order, database access.
/// Start reading at [Detectors].
@NullMarked
package dev.daybrief.insight;

import org.jspecify.annotations.NullMarked;
