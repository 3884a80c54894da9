/// Ingest: files of calls, feedback and service records, and events of calls, become records.
/// In: CSV or NDJSON, plain or gzip, right or wrong, of any size; events in `webhook`.
/// Out: records in batches to a store; each refused row with its line and reason.
/// Never: a guess at what a value means, more memory for a longer file or line.
/// Start reading at [RecordImport].
@NullMarked
package dev.daybrief.ingest;

import org.jspecify.annotations.NullMarked;
