/// Tokens of an issuer outside.
/// In: tokens as text, and where the issuer's keys are.
/// Out: a principal, or a refusal that says nothing.
/// Never: a key or an algorithm that a token brings, an address that it names.
/// Start reading at [IssuerTokens].
@NullMarked
package dev.daybrief.security.issuer;

import org.jspecify.annotations.NullMarked;
