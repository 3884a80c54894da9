/// Security: proves who is asking.
/// In: passwords and tokens as text.
/// Out: a principal, new tokens, or a refusal that says nothing.
/// Never: a password kept or logged, a key or an algorithm that a token brings.
/// Start reading at [BuiltInSignIn].
@NullMarked
package dev.daybrief.security;

import org.jspecify.annotations.NullMarked;
