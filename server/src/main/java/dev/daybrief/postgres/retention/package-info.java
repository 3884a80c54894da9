/// Lets go of what was kept long enough.
///
/// In: how long each class is kept. Out: how many rows went or were emptied. Never: a count of a
/// past day changed. Start reading at [RetentionSweep].
@NullMarked
package dev.daybrief.postgres.retention;

import org.jspecify.annotations.NullMarked;
