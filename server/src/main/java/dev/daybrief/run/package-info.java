/// Run: produces briefs for batches of organisations and says what became of each.
/// In: organisations and a date. Out: a [RunReport]; the briefs are stored.
/// Never: SQL, HTTP, words; it calls the engine and its ports.
/// Start reading at [BriefRun].
@NullMarked
package dev.daybrief.run;

import org.jspecify.annotations.NullMarked;
