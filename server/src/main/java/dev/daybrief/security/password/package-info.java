/// Passwords: which may be chosen, and their hashes.
/// In: passwords as people type them.
/// Out: Argon2id hashes as text, or why a password is refused.
/// Never: a password kept, logged or cut.
/// Start reading at [Passwords].
@NullMarked
package dev.daybrief.security.password;

import org.jspecify.annotations.NullMarked;
