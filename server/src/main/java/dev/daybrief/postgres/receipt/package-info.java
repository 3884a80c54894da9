/// The records behind the lines of briefs.
///
/// In: an organisation and the receipt of a line. Out: how many records there are, their hash, and
/// pages of them. Never: a count of its own making; each is the count of the rows shown. Start
/// reading at [PostgresProofSource].
@NullMarked
package dev.daybrief.postgres.receipt;

import org.jspecify.annotations.NullMarked;
