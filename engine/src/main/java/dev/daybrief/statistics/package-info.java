/// Statistics: what is usual, and how surprising a number is.
/// In: numbers.
/// Out: numbers.
/// Never: organisations, days, words.
/// Start reading at [NegativeBinomialBaseline].
@NullMarked
package dev.daybrief.statistics;

import org.jspecify.annotations.NullMarked;
