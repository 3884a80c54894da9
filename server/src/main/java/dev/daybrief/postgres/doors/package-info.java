/// What the doors must remember: requests that may come again, imports, pages of records.
/// In: claims, progress, questions. Out: answers given before, states, rows.
/// Never: the rows of a batch; those go where an import's go.
/// Start reading at [PostgresIdempotencyKeys].
@NullMarked
package dev.daybrief.postgres.doors;

import org.jspecify.annotations.NullMarked;
