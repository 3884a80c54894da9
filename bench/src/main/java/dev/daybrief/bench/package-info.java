/// Bench: how fast and how large, as ratios taken in one run on one machine.
/// In: files or seeds. Out: figures on standard output.
/// Never: part of what is shipped.
/// Start reading at [ImportBench].
@NullMarked
package dev.daybrief.bench;

import org.jspecify.annotations.NullMarked;
