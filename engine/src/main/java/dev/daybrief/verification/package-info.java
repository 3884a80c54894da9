/// Verification: decides whether a draft says only what the evidence supports.
/// In: a draft and the evidence of its line.
/// Out: a verdict that names each unsupported claim.
/// Never: trust in who wrote the draft.
/// Start reading at [Verifier].
@NullMarked
package dev.daybrief.verification;

import org.jspecify.annotations.NullMarked;
