/// Doors: how other programs bring records in, with keys, and how they are read back.
/// In: requests with an API key or of a member.
/// Out: what became of each row; pages of records; the state of imports.
/// Never: a batch half answered, a body larger than its limit in memory, a secret shown twice.
/// Start reading at [Doors].
@NullMarked
package dev.daybrief.http.doors;

import org.jspecify.annotations.NullMarked;
