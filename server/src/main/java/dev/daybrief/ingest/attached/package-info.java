/// Attached: rows of an attached database become records, again and again.
/// In: a mapping file; rows, as text. Out: records in the stores, how far it was read.
/// Never: SQL, another meaning of a row than a file of the same row would have.
/// Start reading at [SourceSync].
@NullMarked
package dev.daybrief.ingest.attached;

import org.jspecify.annotations.NullMarked;
