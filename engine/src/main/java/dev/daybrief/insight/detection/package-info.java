/// Detection: finds what is worth saying about a day, one detector per kind of insight.
/// In: a fact sheet and its history. Out: [Detection].
/// Never: order or words.
/// Start reading at [Detectors].
@NullMarked
package dev.daybrief.insight.detection;

import org.jspecify.annotations.NullMarked;
