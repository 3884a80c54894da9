/// Metric: what can be counted on a day, with formula, unit and good direction.
/// In: nothing; it is the catalogue.
/// Out: [Metric].
/// Never: values of a day; those are facts.
/// Start reading at [Metric].
@NullMarked
package dev.daybrief.metric;

import org.jspecify.annotations.NullMarked;
