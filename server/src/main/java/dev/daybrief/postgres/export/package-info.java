/// All that is stored of an organisation.
///
/// In: whose. Out: each table, a row after the other. Never: a secret, a row of another
/// organisation, a table in memory. Start reading at [PostgresBelongings].
@NullMarked
package dev.daybrief.postgres.export;

import org.jspecify.annotations.NullMarked;
