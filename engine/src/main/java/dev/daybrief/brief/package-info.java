/// Brief: from a day's facts to five verified lines, and the ports that store and send them.
/// In: facts, history, a narrator.
/// Out: a [Brief].
/// Never: I/O; the ports are implemented by the server.
/// Start reading at [BriefPlanner].
@NullMarked
package dev.daybrief.brief;

import org.jspecify.annotations.NullMarked;
