/// Day: whose day it is, and which instants belong to it.
/// In: a local date and an IANA zone.
/// Out: a half-open range of instants; days tile the time line without gap or overlap.
/// Never: the clock; it is told the date.
/// Start reading at [BusinessDay].
@NullMarked
package dev.daybrief.day;

import org.jspecify.annotations.NullMarked;
