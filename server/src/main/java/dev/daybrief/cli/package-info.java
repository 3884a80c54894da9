/// Command line: one class per command; data on stdout, progress and problems on stderr.
/// In: words of a terminal. Out: an exit code that schedulers understand.
/// Never: rules of the product; it asks the rooms that have them.
/// Start reading at [Daybrief].
@NullMarked
package dev.daybrief.cli;

import org.jspecify.annotations.NullMarked;
