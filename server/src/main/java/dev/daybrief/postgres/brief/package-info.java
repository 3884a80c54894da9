/// Brief: keeps published briefs with every revision, and what became of each attempt at one.
/// In: briefs of the engine.
/// Out: the same, letter for letter.
/// Never: changes a published revision.
/// Start reading at [PostgresBriefStore].
@NullMarked
package dev.daybrief.postgres.brief;

import org.jspecify.annotations.NullMarked;
