/// Egress: what went out to a narrator, what it cost, and the caps it is held against.
/// In: requests about to be sent, and what became of them.
/// Out: leave or refusal; sums and payloads for administrators.
/// Never: changes what was written of a payload.
/// Start reading at [PostgresEgressLedger].
@NullMarked
package dev.daybrief.postgres.egress;

import org.jspecify.annotations.NullMarked;
