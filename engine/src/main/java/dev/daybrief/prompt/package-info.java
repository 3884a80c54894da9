/// Prompt: what a narrator outside may know of a day, and the port it stands behind.
/// In: ranked lines; a draft that was refused. Out: a [Prompt], and through the port a narration.
/// Never: text of records; a prompt is built from facts and closed vocabulary alone.
/// Start reading at [Narrator].
@NullMarked
package dev.daybrief.prompt;

import org.jspecify.annotations.NullMarked;
