/// Second factors: codes that follow from a secret and the time, and recovery codes.
/// In: what people typed, and the time by the store.
/// Out: whether it is right, once.
/// Never: a code taken twice, a secret that is stored as it is.
/// Start reading at [SecondFactors].
@NullMarked
package dev.daybrief.security.factor;

import org.jspecify.annotations.NullMarked;
