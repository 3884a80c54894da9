/// Access: who is asking, for which organisation, with which role.
/// In: credentials as text.
/// Out: a [Principal], or a refusal.
/// Never: passwords kept, tokens signed; the server does that.
/// Start reading at [Principal].
@NullMarked
package dev.daybrief.access;

import org.jspecify.annotations.NullMarked;
