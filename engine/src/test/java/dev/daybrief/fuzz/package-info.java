/// Fuzzing: what all targets share. A target is a class whose name ends in `Fuzz`, with the method
/// that Jazzer looks for and a folder of seeds, `server/src/test/fuzz/<its name>`.
/// In: bytes of anybody. Out: nothing, or an error that names the broken promise.
/// Never: a clock, a random number, a file: the same bytes end alike.
/// Start reading at [Memory].
@NullMarked
package dev.daybrief.fuzz;

import org.jspecify.annotations.NullMarked;
