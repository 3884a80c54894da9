/// What was done in each organisation, in a chain of hashes.
///
/// In: deeds, in the transaction that does them. Out: entries, and whether they are whole. Never:
/// an entry changed, a chain with two ends. Start reading at [AuditTrail].
@NullMarked
package dev.daybrief.postgres.audit;

import org.jspecify.annotations.NullMarked;
