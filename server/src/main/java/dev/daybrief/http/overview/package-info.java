/// The dashboard's pages beside the brief of one day: history, trends, tiles.
///
/// In: a span of days and conditions. Out: found briefs, series of numbers with what is usual,
/// newest answers, masked below managers. Never: a number for a day that has none. Start reading at
/// [Overview].
@NullMarked
package dev.daybrief.http.overview;

import org.jspecify.annotations.NullMarked;
