/// Attach: a database of somebody else that is read, and how its rows become records.
/// In: a mapping of its tables.
/// Out: the ports by which it is read and by which it is remembered how far.
/// Never: a connection, a clock or a write to the other side.
/// Start reading at [AttachedDatabase].
@NullMarked
package dev.daybrief.attach;

import org.jspecify.annotations.NullMarked;
